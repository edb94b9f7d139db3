// Fills Token::tag, universal, head and relation, Sentence::root and the children lists.
#pragma once

#include "ingest/language/neural/syntax_model.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Tags and trees by one net; and what its states say for a later net, by a matrix of that one.
// Every sentence gets one tree without crossing arcs, with one root; what is too long is read in
// parts (sentence_parts.h), and the root of each hangs below that of the first.
class SyntaxStage : public Stage {
 public:
  // Both must outlive it. `later` times the states of both layers goes to Document::states; without
  // it they stay empty.
  explicit SyntaxStage(const SyntaxModel* model, const Int8Matrix* later = nullptr)
      : model_(model), later_(later) {}
  std::string_view name() const override { return "syntax"; }
  Layers requires_() const override { return {Layer::kTokens, Layer::kSentences}; }
  Layers provides() const override {
    Layers tree = {Layer::kTags, Layer::kParse};
    return later_ == nullptr ? tree : tree | Layers{Layer::kStates};
  }
  absl::Status Run(Document* document) const override;

 private:
  const SyntaxModel* model_;
  const Int8Matrix* later_;
};

}  // namespace dossier
