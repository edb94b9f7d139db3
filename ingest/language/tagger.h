// Parts of speech by an averaged perceptron, left to right.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/feature_list.h"
#include "ingest/language/lexical_features.h"
#include "ingest/text/document.h"

namespace dossier {

// A label stands for a Penn tag with its universal tag: 'VBZ|AUX'.
struct TagLabel {
  PennTag penn = PennTag::kUnknown;
  UniversalTag universal = UniversalTag::kX;
};
TagLabel ParseTagLabel(std::string_view name);

// Features of a token given the labels before it. Greedy decoding with them: Collins (2002), with
// word clusters.
class TaggerFeatures {
 public:
  // Both must outlive it. `lexical` is indexed by WordId.
  TaggerFeatures(const Document& document, std::span<const LexicalFeatures> lexical)
      : doc_(document), lexical_(lexical) {}

  // Fills `out` for token i of `sentence`; `previous` and `before` are the labels of the two tokens
  // to the left, 255 where there is none.
  void Fill(Range sentence, uint32_t i, uint8_t previous, uint8_t before, FeatureList* out) const;

 private:
  const LexicalFeatures& At(Range sentence, int64_t i) const;

  const Document& doc_;
  std::span<const LexicalFeatures> lexical_;
};

// The best label, the lower one among equals.
uint8_t BestLabel(std::span<const int32_t> scores);

}  // namespace dossier
