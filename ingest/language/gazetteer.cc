#include "ingest/language/gazetteer.h"

#include <algorithm>
#include <bit>

#include "ingest/language/feature_hash.h"
#include "ingest/language/flat_file.h"

namespace dossier {

uint64_t ExtendPhrase(uint64_t phrase, std::string_view lower_word) {
  return HashPair(phrase, HashText(lower_word));
}

absl::StatusOr<Gazetteer> Gazetteer::Open(std::string_view bytes) {
  absl::StatusOr<FlatFile> file = FlatFile::Open(bytes, FlatKind::kGazetteer, 4, "gazetteer");
  if (!file.ok()) return file.status();
  Gazetteer gazetteer;
  gazetteer.keys_ = file->Array<uint32_t>(0);
  gazetteer.entries_ = file->Array<GazetteerEntry>(1);
  std::string_view names = file->Section(2);
  for (size_t end; (end = names.find('\n')) != names.npos; names.remove_prefix(end + 1)) {
    gazetteer.finer_.push_back(names.substr(0, end));
  }
  gazetteer.countries_ = file->Section(3);
  size_t slots = gazetteer.keys_.size();
  if (!std::has_single_bit(slots) || gazetteer.entries_.size() < slots ||
      std::count(gazetteer.keys_.begin(), gazetteer.keys_.end(), 0u) == 0) {
    return absl::DataLossError("model 'gazetteer' is damaged; install the program again");
  }
  return gazetteer;
}

const GazetteerEntry* Gazetteer::Lookup(uint64_t hash) const {
  uint32_t key = static_cast<uint32_t>(hash >> 32) | 1;
  size_t mask = keys_.size() - 1;
  for (size_t slot = hash & mask; keys_[slot] != 0; slot = (slot + 1) & mask) {
    if (keys_[slot] == key) return &entries_[slot];
  }
  return nullptr;
}

const GazetteerEntry* Gazetteer::Find(std::string_view lower_word) const {
  return Lookup(ExtendPhrase(kPhraseStart, lower_word));
}

GazetteerMatch Gazetteer::Longest(const Document& document, uint32_t token, uint32_t limit,
                                  uint16_t kinds) const {
  GazetteerMatch best;
  uint64_t phrase = kPhraseStart;
  limit = std::min(limit, token + kLongest);
  for (uint32_t i = token; i < limit; ++i) {
    phrase = ExtendPhrase(phrase, document.Lower(i));
    const GazetteerEntry* entry = Lookup(phrase);
    if (entry == nullptr) break;
    if ((entry->kinds & kinds) != 0) best = {{token, i + 1}, entry};
    if (!entry->is_prefix) break;
  }
  return best;
}

std::string_view Gazetteer::CountryName(CountryCode code) const {
  for (std::string_view rest = countries_; rest.size() > 3 && !code.empty();) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.substr(0, 2) == code.view()) return line.substr(3);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return {};
}

std::string_view Gazetteer::FinerName(uint8_t finer) const {
  return finer < finer_.size() ? finer_[finer] : std::string_view();
}

}  // namespace dossier
