#include "ingest/language/lexical_features.h"

#include <algorithm>
#include <string>

#include "ingest/language/feature_hash.h"
#include "ingest/text/token.h"

namespace dossier {
namespace {

// Figures differ without end; their pattern is what counts.
std::string WithoutFigures(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return out;
}

uint32_t Short(std::string_view text) { return static_cast<uint32_t>(HashText(text)) | 1; }

LexicalFeatures FeaturesOf(std::string_view word, const WordClusters& clusters) {
  std::string plain = WithoutFigures(word);
  LexicalFeatures f;
  f.word = HashText(plain);
  f.fine = clusters.Fine(word);
  f.middle = clusters.Middle(f.fine);
  f.coarse = clusters.Coarse(f.fine);
  std::string_view view = plain;
  for (size_t n = 1; n <= 4 && n < view.size(); ++n) {
    f.suffix[n - 1] = Short(view.substr(view.size() - n));
    f.prefix[n - 1] = Short(view.substr(0, n));
  }
  return f;
}

}  // namespace

std::vector<LexicalFeatures> MakeLexicalFeatures(const WordTable& words,
                                                 const WordClusters& clusters) {
  std::vector<LexicalFeatures> features(words.size());
  for (uint32_t id = 0; id < words.size(); ++id) {
    features[id] = FeaturesOf(words.Text(id), clusters);
  }
  return features;
}

uint64_t ShapeOf(const Token& token) {
  constexpr uint16_t kShape = kInitialCapital | kAllCapitals | kMixedCase | kLowerCase | kHasDigit |
                              kAllDigits | kHasHyphen | kIsPunctuation | kSentenceStart |
                              kIsAddress | kIsHashtag;
  uint64_t length = std::min<uint32_t>(token.end - token.start, 3);
  return (token.flags & kShape) | length << 16;
}

}  // namespace dossier
