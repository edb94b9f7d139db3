// A folder of articles with attributions in brat's standoff format.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/attribution/attribution_scorer.h"

namespace dossier {

class Extractor;

// Scores what `extractor` finds in FOLDER/text/NAME.txt against FOLDER/attributions/NAME.ann or
// NAME_<annotator>.ann (of several the first). Adds a line for each thing wrong or missed where
// `errors` is given. Errors name the file.
absl::StatusOr<AttributionScores> ScoreAttributionFolder(const Extractor& extractor,
                                                         const std::string& folder,
                                                         std::vector<std::string>* errors);

// A line each for direct and indirect attributions, for the words of the indirect ones, and for
// those of them that somebody named says.
std::string AttributionScoresText(const AttributionScores& scores);

}  // namespace dossier
