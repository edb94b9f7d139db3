// Finds the names of persons, organizations, places, works, events and peoples.
#pragma once

#include "ingest/language/gazetteer.h"
#include "ingest/language/linear_model.h"
#include "ingest/language/neural/name_net_model.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/word_clusters.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Two learned labellers propose together, one of hashed features and a recurrent net; then the
// article is made to agree with itself: a name that is clear in one place settles its short forms
// elsewhere. Gazetteers add countries and nationalities that were passed over, finer labels and
// country codes.
class NameStage : public Stage {
 public:
  // All must outlive it. `syntax` is the model of the SyntaxStage before it.
  NameStage(const LinearModel* model, const NameNetModel* net, const SyntaxModel* syntax,
            const WordClusters* clusters, const Gazetteer* gazetteer)
      : model_(model), net_(net), syntax_(syntax), clusters_(clusters), gazetteer_(gazetteer) {}
  std::string_view name() const override { return "names"; }
  Layers requires_() const override {
    return {Layer::kTokens, Layer::kSentences, Layer::kQuotations, Layer::kTags, Layer::kStates};
  }
  Layers provides() const override { return {Layer::kNames}; }
  absl::Status Run(Document* document) const override;

 private:
  const LinearModel* model_;
  const NameNetModel* net_;
  const SyntaxModel* syntax_;
  const WordClusters* clusters_;
  const Gazetteer* gazetteer_;
};

}  // namespace dossier
