// Fills Token::head and Token::relation, Sentence::root and the children lists.
#pragma once

#include <vector>

#include "ingest/language/linear_model.h"
#include "ingest/language/parser.h"
#include "ingest/language/word_clusters.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Greedy: the best allowed transition, at most two a token. Every sentence gets one tree with one
// root.
class ParseStage : public Stage {
 public:
  // Model and clusters must outlive it.
  ParseStage(const LinearModel* model, const WordClusters* clusters);
  std::string_view name() const override { return "parse"; }
  Layers requires_() const override { return {Layer::kTokens, Layer::kSentences, Layer::kTags}; }
  Layers provides() const override { return {Layer::kParse}; }
  absl::Status Run(Document* document) const override;

 private:
  Transition Best(const ParserState& state, std::span<const int32_t> scores) const;

  const LinearModel* model_;
  const WordClusters* clusters_;
  std::vector<Transition> labels_;
};

}  // namespace dossier
