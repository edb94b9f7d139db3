#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/passage_scorer.h"

namespace dossier {

// From how many in a hundred on a property of a passage is believed, pair by pair. Best by
// cross-validation over the two folds that are not measured (train_claims prints it).
inline constexpr int kPassageBelief = 35;

struct PassageRun {
  std::string title;
  PassageTask task;
};

// The ways in which passages are measured: what extraction writes alone and with what the scorer
// believes pair by pair; the ends of facts given and not.
class PassageRuns {
 public:
  static absl::StatusOr<PassageRuns> Make(int belief = kPassageBelief);

  // Good as long as this lives.
  std::vector<PassageRun> all() const;

 private:
  PassageRuns() = default;

  std::shared_ptr<const AnnotatedReading> given_;
  std::shared_ptr<const PropertyJudge> judge_;
  int belief_ = kPassageBelief;
};

}  // namespace dossier
