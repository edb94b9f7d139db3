// Fills Token::tag, universal, head and relation, Sentence::root and the children lists.
#pragma once

#include "ingest/language/neural/syntax_model.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Tags and trees by one net. Every sentence gets one tree without crossing arcs, with one root.
class SyntaxStage : public Stage {
 public:
  // No tree is made over more tokens than this: longer sentences are read in parts, and the root of
  // each part hangs below that of the first.
  static constexpr uint32_t kLongestPart = 160;

  // The model must outlive it.
  explicit SyntaxStage(const SyntaxModel* model) : model_(model) {}
  std::string_view name() const override { return "syntax"; }
  Layers requires_() const override { return {Layer::kTokens, Layer::kSentences}; }
  Layers provides() const override { return {Layer::kTags, Layer::kParse}; }
  absl::Status Run(Document* document) const override;

 private:
  const SyntaxModel* model_;
};

}  // namespace dossier
