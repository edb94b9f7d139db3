// Finds dates, times, sums of money, percentages, quantities, numbers.
#pragma once

#include "ingest/pipeline/stage.h"

namespace dossier {

// Rules over tokens; adds to names, where no name of an entity stands. 'Last month', 'yesterday',
// 'three days ago' are dates; their resolution is the reader's.
class ValueStage : public Stage {
 public:
  std::string_view name() const override { return "values"; }
  Layers requires_() const override {
    return {Layer::kTokens, Layer::kSentences, Layer::kTags, Layer::kNames};
  }
  Layers provides() const override { return {Layer::kValues}; }
  absl::Status Run(Document* document) const override;
};

}  // namespace dossier
