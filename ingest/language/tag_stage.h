// Fills Token::tag and Token::universal.
#pragma once

#include <memory>
#include <vector>

#include "ingest/language/linear_model.h"
#include "ingest/language/tagger.h"
#include "ingest/language/word_clusters.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

class TagStage : public Stage {
 public:
  // Model and clusters must outlive it.
  TagStage(const LinearModel* model, const WordClusters* clusters);
  std::string_view name() const override { return "tags"; }
  Layers requires_() const override { return {Layer::kTokens, Layer::kSentences}; }
  Layers provides() const override { return {Layer::kTags}; }
  absl::Status Run(Document* document) const override;

 private:
  const LinearModel* model_;
  const WordClusters* clusters_;
  std::vector<TagLabel> labels_;
};

}  // namespace dossier
