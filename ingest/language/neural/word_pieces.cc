#include "ingest/language/neural/word_pieces.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"
#include "ingest/text/token.h"

namespace dossier {
namespace {

constexpr size_t kLongestPrefix = 4;
constexpr size_t kLongestSuffix = 5;
// No word has more runs than this many bytes give: addresses may be of any length.
constexpr size_t kLongestWord = 48;

enum Kind : uint64_t { kWhole, kPrefix, kSuffix, kRun };

uint32_t Row(Kind kind, std::string_view piece) {
  return static_cast<uint32_t>(HashPair(kind, HashText(piece)) % kPieceRows);
}

}  // namespace

std::string WithFiguresAlike(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return out;
}

void FillWordPieces(std::string_view lower_word, WordPieces* out) {
  out->edges.clear();
  out->runs.clear();
  std::string plain = WithFiguresAlike(lower_word);
  std::string_view word = plain;
  out->edges.push_back(Row(kWhole, word));
  for (size_t n = 1; n <= kLongestPrefix && n < word.size(); ++n) {
    out->edges.push_back(Row(kPrefix, word.substr(0, n)));
  }
  for (size_t n = 1; n <= kLongestSuffix && n < word.size(); ++n) {
    out->edges.push_back(Row(kSuffix, word.substr(word.size() - n)));
  }
  std::string framed = "<" + plain.substr(0, kLongestWord) + ">";
  for (size_t n = 3; n <= 4; ++n) {
    for (size_t at = 0; at + n <= framed.size(); ++at) {
      out->runs.push_back(Row(kRun, std::string_view(framed).substr(at, n)));
    }
  }
}

uint32_t WrittenShape(const Token& token) {
  uint32_t letters = token.Is(kInitialCapital) ? 1
                     : token.Is(kAllCapitals)  ? 2
                     : token.Is(kMixedCase)    ? 3
                     : token.Is(kLowerCase)    ? 4
                                               : 0;
  uint32_t figures = token.Is(kAllDigits) ? 2 : token.Is(kHasDigit) ? 1 : 0;
  uint32_t shape = letters * 3 + figures;
  for (TokenFlag flag : {kHasHyphen, kIsPunctuation, kSpaceBefore, kSentenceStart}) {
    shape = shape * 2 + token.Is(flag);
  }
  return shape;
}

}  // namespace dossier
