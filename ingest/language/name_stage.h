// Finds the names of persons, organizations, places, works, events and peoples.
#pragma once

#include "ingest/language/gazetteer.h"
#include "ingest/language/linear_model.h"
#include "ingest/language/word_clusters.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// A learned labeller proposes, then the article is made to agree with itself: a name that is clear
// in one place settles its short forms elsewhere. Gazetteers add countries and nationalities that
// were passed over, finer labels and country codes.
class NameStage : public Stage {
 public:
  // All must outlive it.
  NameStage(const LinearModel* model, const WordClusters* clusters, const Gazetteer* gazetteer)
      : model_(model), clusters_(clusters), gazetteer_(gazetteer) {}
  std::string_view name() const override { return "names"; }
  Layers requires_() const override {
    return {Layer::kTokens, Layer::kSentences, Layer::kQuotations, Layer::kTags};
  }
  Layers provides() const override { return {Layer::kNames}; }
  absl::Status Run(Document* document) const override;

 private:
  const LinearModel* model_;
  const WordClusters* clusters_;
  const Gazetteer* gazetteer_;
};

}  // namespace dossier
