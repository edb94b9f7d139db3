#include "ingest/language/neural/sentence_parts.h"

namespace dossier {
namespace {

// Where to cut what is too long: behind the last comma or semicolon of the second half.
uint32_t CutOf(const Document& doc, uint32_t begin) {
  uint32_t end = begin + kLongestPart;
  for (uint32_t i = end; i > begin + kLongestPart / 2; --i) {
    std::string_view text = doc.Text(i - 1);
    if (text == "," || text == ";") return i;
  }
  return end;
}

}  // namespace

std::vector<Range> SentenceParts(const Document& document) {
  std::vector<Range> parts;
  for (const Sentence& sentence : document.sentences) {
    Range rest = sentence.tokens;
    while (rest.size() > kLongestPart) {
      uint32_t cut = CutOf(document, rest.begin);
      parts.push_back({rest.begin, cut});
      rest.begin = cut;
    }
    if (rest.size() > 0) parts.push_back(rest);
  }
  return parts;
}

}  // namespace dossier
