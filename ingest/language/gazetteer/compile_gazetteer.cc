// compile_gazetteer OUTPUT FILE.tsv...: puts the lists of names into the form that the program uses
// in place. A file's name tells how its columns are read; errors name file and line.
#include <bit>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_split.h"
#include "ingest/language/character.h"
#include "ingest/language/flat_writer.h"
#include "ingest/language/gazetteer.h"
#include "ingest/language/token_scanner.h"

namespace dossier {
namespace {

using Columns = std::vector<std::string>;

class Compiler {
 public:
  Compiler() { Finer(""); }

  bool ReadFile(const std::string& path) {
    std::ifstream in(path);
    std::string name = path.substr(path.rfind('/') + 1);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.empty() || line[0] == '#') continue;
      Columns columns = absl::StrSplit(line, '\t');
      columns.resize(4);
      if (AddLine(name, columns)) continue;
      std::fprintf(stderr, "%s:%d: not understood: %s\n", path.c_str(), number, line.c_str());
      return false;
    }
    return !in.bad() && in.eof();
  }

  std::string Finish() const {
    std::vector<uint32_t> keys(std::bit_ceil(entries_.size() * 3 / 2 + 1), 0);
    std::vector<GazetteerEntry> values(keys.size());
    for (const auto& [hash, entry] : entries_) {
      size_t slot = hash & (keys.size() - 1);
      while (keys[slot] != 0) slot = (slot + 1) & (keys.size() - 1);
      keys[slot] = static_cast<uint32_t>(hash >> 32) | 1;
      values[slot] = entry;
    }
    std::string names;
    for (const std::string& finer : finer_) names += finer + "\n";
    FlatWriter writer(FlatKind::kGazetteer);
    writer.AddArray<uint32_t>(keys);
    writer.AddArray<GazetteerEntry>(values);
    writer.AddSection(names);
    writer.AddSection(countries_);
    return writer.Finish();
  }

 private:
  uint8_t Finer(const std::string& name) {
    if (name == "-") return 0;
    for (size_t i = 0; i < finer_.size(); ++i) {
      if (finer_[i] == name) return static_cast<uint8_t>(i);
    }
    finer_.push_back(name);
    return static_cast<uint8_t>(finer_.size() - 1);
  }

  // The entry of a phrase, made if need be together with its beginnings; null for no words.
  GazetteerEntry* Entry(std::string_view phrase) {
    std::vector<TokenSpan> spans;
    scanner_.Scan(phrase, 0, phrase.size(), &spans);
    if (spans.empty() || spans.size() > Gazetteer::kLongest) return nullptr;
    uint64_t hash = kPhraseStart;
    for (size_t i = 0; i < spans.size(); ++i) {
      hash = ExtendPhrase(hash,
                          FoldCase(phrase.substr(spans[i].start, spans[i].end - spans[i].start)));
      if (i + 1 < spans.size()) entries_[hash].is_prefix = 1;
    }
    return &entries_[hash];
  }

  bool Add(std::string_view phrase, uint16_t kinds, const std::string& country,
           const std::string& finer) {
    if (phrase.empty()) return true;
    GazetteerEntry* entry = Entry(phrase);
    if (entry == nullptr) return true;
    bool first = (entry->kinds & (kGazAnyPlace | kGazNationality)) == 0;
    entry->kinds |= kinds;
    if (first && country.size() == 2 && country[0] != '-') {
      std::memcpy(entry->country, country.data(), 2);
    }
    if (first && (kinds & kGazAnyPlace) != 0) entry->finer = Finer(finer);
    if ((kinds & (kGazOrganization | kGazOrganizationHead)) != 0 && entry->organization_finer == 0)
      entry->organization_finer = Finer(finer);
    return true;
  }

  bool AddCountry(const Columns& c) {
    if (c[0].size() != 2) return false;
    std::string usual = c[1].substr(0, c[1].find('|'));
    countries_ += c[0] + " " + usual + "\n";
    for (const std::string& name : Columns(absl::StrSplit(c[1], '|')))
      Add(name, kGazCountry, c[0], "Country");
    for (const std::string& word : Columns(absl::StrSplit(c[2], '|'))) {
      Add(word, kGazNationality, c[0], "-");
    }
    return Add(c[3], kGazCity | kGazCapital | kGazLargeCity, c[0], "City");
  }

  bool AddCity(const Columns& c) {
    int thousands = std::atoi(c[2].c_str());
    return Add(c[0], thousands >= 500 ? kGazCity | kGazLargeCity : kGazCity, c[1], "City");
  }

  bool AddPersonName(const Columns& c) {
    GazetteerEntry* entry = Entry(c[0]);
    if (entry == nullptr) return true;
    entry->kinds |= kGazPersonName;
    if (c[1] == "m") entry->gender = static_cast<uint8_t>(Gender::kMale);
    if (c[1] == "f") entry->gender = static_cast<uint8_t>(Gender::kFemale);
    return true;
  }

  bool AddWorkHead(const Columns& c) {
    GazetteerEntry* entry = Entry(c[0]);
    if (entry == nullptr) return false;
    entry->kinds |= c[1] == "Event" ? kGazEventHead : kGazWorkHead;
    entry->work_finer = Finer(c[2]);
    return true;
  }

  bool AddPlaceHead(const Columns& c) {
    GazetteerEntry* entry = Entry(c[0]);
    if (entry == nullptr) return false;
    if (c[2] == "first" || c[2] == "both") entry->kinds |= kGazPlaceFirst;
    if (c[2] == "last" || c[2] == "both") entry->kinds |= kGazPlaceHead;
    if (entry->finer == 0) entry->finer = Finer(c[1]);
    return true;
  }

  bool AddTerm(const Columns& c) {
    GazetteerEntry* entry = Entry(c[0]);
    if (entry == nullptr) return false;
    entry->is_term = 1;
    return true;
  }

  bool AddLine(const std::string& file, const Columns& c) {
    if (file == "countries.tsv") return AddCountry(c);
    if (file == "cities.tsv") return AddCity(c);
    if (file == "regions.tsv") return Add(c[0], kGazRegion, c[1], "Region");
    if (file == "peoples.tsv")
      return Add(c[0], c[1] == "group" ? kGazPeople : kGazNationality, "", "-");
    if (file == "places.tsv") return Add(c[0], kGazPlace, c[2], c[1]);
    if (file == "organizations.tsv") return Add(c[0], kGazOrganization, c[2], c[1]);
    if (file == "person_names.tsv") return AddPersonName(c);
    if (file == "organization_heads.tsv") return Add(c[0], kGazOrganizationHead, "", c[1]);
    if (file == "place_heads.tsv") return AddPlaceHead(c);
    if (file == "work_heads.tsv") return AddWorkHead(c);
    if (file == "terms.tsv") return AddTerm(c);
    if (file == "titles.txt") return Add(c[0], kGazTitle, "", "-");
    return false;
  }

  TokenScanner scanner_;
  std::vector<std::string> finer_;
  std::string countries_;
  std::map<uint64_t, GazetteerEntry> entries_;
};

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  dossier::Compiler compiler;
  for (int i = 2; i < argc; ++i) {
    if (!compiler.ReadFile(argv[i])) return 1;
  }
  if (argc < 3 || !dossier::WriteWholeFile(argv[1], compiler.Finish()).ok()) return 1;
  return 0;
}
