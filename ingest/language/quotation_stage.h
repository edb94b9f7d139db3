// Finds what stands between quotation marks.
#pragma once

#include "ingest/pipeline/stage.h"

namespace dossier {

// Matches straight, typographic and angle quotation marks within a paragraph, nested up to kDeepest
// levels. A quotation that a paragraph leaves open goes on in the next one if that begins with an
// opening mark of the same kind. Apostrophes are no marks: a single one opens only before a word
// and after white space or a bracket.
class QuotationStage : public Stage {
 public:
  static constexpr int kDeepest = 8;

  std::string_view name() const override { return "quotations"; }
  Layers requires_() const override {
    return {Layer::kParagraphs, Layer::kTokens, Layer::kSentences};
  }
  Layers provides() const override { return {Layer::kQuotations}; }
  absl::Status Run(Document* document) const override;
};

}  // namespace dossier
