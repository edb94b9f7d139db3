#include "ingest/extract/in_dateline.h"

#include <algorithm>
#include <string_view>

#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongest = 14;  // tokens, with date and agency

bool IsDash(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "--";
}

bool BeginsWithPlace(const Document& document, uint32_t begin) {
  uint32_t name = document.NameAt(begin);
  return name != kNone && document.names[name].name_class == NameClass::kPlace;
}

}  // namespace

bool InDateline(const Document& document, uint32_t token) {
  const Range& sentence = document.sentences[document.tokens[token].sentence].tokens;
  uint32_t limit = std::min(sentence.end, sentence.begin + kLongest);
  if (token >= limit || !BeginsWithPlace(document, sentence.begin)) return false;
  for (uint32_t at = sentence.begin + 1; at < limit; ++at) {
    std::string_view word = document.Lower(at);
    bool colon = word == ":" && document.tokens[sentence.begin].Is(kAllCapitals);
    // A dash within a word has no blank before it: 'Nairobi-based'.
    bool dash = IsDash(word) && document.tokens[at].Is(kSpaceBefore);
    if (dash || colon) return token < at;
    if (IsFiniteVerb(document.tokens[at].tag)) return false;
  }
  return false;
}

}  // namespace dossier
