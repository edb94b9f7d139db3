#include "ingest/evaluate/relations/passage_runs.h"

#include <utility>

#include "absl/strings/str_format.h"
#include "ingest/evaluate/relations/property_judge.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/language/models/claim_bytes.h"

namespace dossier {

absl::StatusOr<PassageRuns> PassageRuns::Make(int belief) {
  auto given = AnnotatedReading::Make();
  if (!given.ok()) return given.status();
  auto judge = PropertyJudge::Make(ClaimBytes());
  if (!judge.ok()) return judge.status();
  PassageRuns runs;
  runs.given_ = std::make_shared<const AnnotatedReading>(*std::move(given));
  runs.judge_ = std::make_shared<const PropertyJudge>(*std::move(judge));
  runs.belief_ = belief;
  return runs;
}

std::vector<PassageRun> PassageRuns::all() const {
  std::vector<PassageRun> runs;
  for (const AnnotatedReading* given :
       {given_.get(), static_cast<const AnnotatedReading*>(nullptr)}) {
    std::string ends =
        given != nullptr ? "ends of facts given as names" : "read from the text alone";
    runs.push_back(
        {ends + ", claims as extraction writes them:", {kMeasuredFold, given, nullptr, 1}});
    runs.push_back(
        {absl::StrFormat("%s, and what the scorer believes from %d %% on:", ends, belief_),
         {kMeasuredFold, given, judge_.get(), belief_ / 100.0}});
  }
  return runs;
}

}  // namespace dossier
