#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class Extractor;
struct PatternSource;

// The pairs of the patterns' own example sentences: what an example gives ('Ana Ruiz LEADS
// Liberty') holds, and what it must not give does not, of which nothing more is said.
absl::StatusOr<std::vector<LabelledPair>> PairsOfExamples(
    const std::vector<PatternSource>& patterns, const Extractor& extractor);

}  // namespace dossier
