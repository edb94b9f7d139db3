// Proper names among the entities of the GUM treebank.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/language/train/name_corpus.h"
#include "ingest/language/train/treebank.h"

namespace dossier {
namespace {

struct Span {
  Range tokens;
  std::string type;
};

// Reads the bracket notation of MISC 'Entity=(1-person-... 1)' over the whole file.
std::vector<Span> ReadSpans(const Treebank& bank) {
  std::vector<Span> spans;
  std::map<std::string, std::vector<std::pair<uint32_t, std::string>>> open;
  for (uint32_t i = 0; i < bank.misc.size(); ++i) {
    size_t at = bank.misc[i].find("Entity=");
    if (at == std::string::npos) continue;
    std::string_view text = std::string_view(bank.misc[i]).substr(at + 7);
    text = text.substr(0, text.find('|'));
    while (!text.empty()) {
      bool opens = text[0] == '(';
      if (opens) text.remove_prefix(1);
      size_t end = std::min(text.find_first_of("()", 0), text.size());
      bool closes = end < text.size() && text[end] == ')';
      std::vector<std::string> parts = absl::StrSplit(std::string(text.substr(0, end)), '-');
      if (opens) {
        std::string type = parts.size() > 1 ? parts[1] : "";
        if (closes) {
          spans.push_back({{i, i + 1}, type});
        } else {
          open[parts[0]].push_back({i, type});
        }
      } else if (closes && !open[parts[0]].empty()) {
        auto [begin, type] = open[parts[0]].back();
        open[parts[0]].pop_back();
        spans.push_back({{begin, i + 1}, type});
      }
      text.remove_prefix(closes ? end + 1 : end);
    }
  }
  return spans;
}

bool IsTitle(std::string_view w) {
  return w == "mr." || w == "mr" || w == "mrs." || w == "ms." || w == "dr." || w == "dr" ||
         w == "president" || w == "prime" || w == "minister" || w == "professor" ||
         w == "senator" || w == "judge" || w == "justice" || w == "king" || w == "queen" ||
         w == "sir" || w == "governor" || w == "general" || w == "captain" || w == "chief";
}

bool IsInner(const Document& doc, uint32_t i) {
  std::string_view w = doc.Lower(i);
  return w == "of" || w == "the" || w == "and" || w == "&" || w == "for" || w == "-" || w == "de" ||
         w == "'s" || w == "in" || w == "on" || doc.tokens[i].Is(kHasDigit);
}

// The span without what is no part of the name at its ends; empty where it is no name.
Range Trim(const Document& doc, const Span& span) {
  Range r = span.tokens;
  while (!r.empty() &&
         (!IsProperNoun(doc.tokens[r.begin].tag) && !doc.tokens[r.begin].IsCapitalized()))
    ++r.begin;
  if (!r.empty() && doc.Lower(r.begin) == "the") ++r.begin;
  while (span.type == "person" && r.size() > 1 && IsTitle(doc.Lower(r.begin))) ++r.begin;
  while (!r.empty() && !doc.tokens[r.end - 1].IsCapitalized() &&
         !doc.tokens[r.end - 1].Is(kHasDigit))
    --r.end;
  if (r.empty() || r.size() > 8) return {};
  bool proper = false;
  for (uint32_t i = r.begin; i < r.end; ++i) {
    proper |= IsProperNoun(doc.tokens[i].tag);
    if (!doc.tokens[i].IsCapitalized() && !IsInner(doc, i)) return {};
  }
  return proper && (r.begin == span.tokens.begin || r.begin <= span.tokens.begin + 2) ? r : Range{};
}

uint8_t LabelOf(const std::string& type) {
  if (type == "person") return kBeginPerson;
  if (type == "organization") return kBeginOrganization;
  if (type == "place") return kBeginPlace;
  if (type == "event" || type == "abstract" || type == "object") return kBeginOther;
  return kOutside;
}

}  // namespace

absl::Status ReadGum(const std::string& path, NameCorpus* corpus) {
  auto bank = Treebank::Read({path});
  if (!bank.ok()) return bank.status();
  const Document& doc = *(*bank)->document;
  std::vector<uint16_t> allowed(doc.tokens.size(), Only(kOutside));
  std::vector<Span> spans = ReadSpans(**bank);
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.tokens.size() != b.tokens.size() ? a.tokens.size() > b.tokens.size()
                                              : a.tokens.begin < b.tokens.begin;
  });
  for (const Span& span : spans) {
    uint8_t begin = LabelOf(span.type);
    Range name = begin == kOutside ? Range{} : Trim(doc, span);
    if (name.empty()) continue;
    bool free = true;
    for (uint32_t i = name.begin; i < name.end; ++i) free &= (allowed[i] & Only(kOutside)) != 0;
    if (!free) continue;
    for (uint32_t i = name.begin; i < name.end; ++i) {
      allowed[i] = Only(i == name.begin ? begin : begin + 1);
    }
  }
  NameSampleBuilder builder;
  int sentences = 0;
  for (const Sentence& sentence : doc.sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      // Proper nouns that the annotation leaves outside may be names of another kind.
      bool proper = IsProperNoun(doc.tokens[i].tag) && allowed[i] == Only(kOutside);
      builder.AddWord(std::string(doc.Text(i)),
                      proper ? allowed[i] | Only(kBeginOther) | Only(kInOther) : allowed[i]);
    }
    builder.EndSentence();
    if (++sentences % 40 == 0) corpus->push_back(builder.Finish());
  }
  if (!builder.empty()) corpus->push_back(builder.Finish());
  return absl::OkStatus();
}

}  // namespace dossier
