// All phrases of the article that mean the same, named or not.
#pragma once

#include "ingest/language/chains/chain_model.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/word_clusters.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Fills Document::chains by the learned ranker, which knows what the rules of CoreferenceStage
// decided but need not follow them; where it is sure, it gives pronouns and descriptions to
// entities with names.
class ChainStage : public Stage {
 public:
  // All must outlive it.
  ChainStage(const ChainModel* model, const SyntaxModel* words, const WordClusters* clusters)
      : model_(model), words_(words), clusters_(clusters) {}
  std::string_view name() const override { return "chains"; }
  Layers requires_() const override {
    return {Layer::kTokens, Layer::kSentences, Layer::kQuotations, Layer::kTags,
            Layer::kLemmas, Layer::kNames,     Layer::kParse,      Layer::kCoreference};
  }
  Layers provides() const override { return {Layer::kChains}; }
  absl::Status Run(Document* document) const override;

 private:
  const ChainModel* model_;
  const SyntaxModel* words_;
  const WordClusters* clusters_;
};

}  // namespace dossier
