// Scores in words.
#pragma once

#include <string>

#include "ingest/evaluate/scores.h"

namespace dossier {

// One line a figure; with `errors` > 0 tables by type and up to so many things wrong and so many
// missed of each kind, with their text.
std::string ScoresText(const Scores& scores, int errors);

// What one run has that the other has not: right things gained and lost, wrong ones gone and new,
// traps no longer and newly sprung; up to `most` of each.
std::string ComparisonText(const Scores& before, const Scores& now, int most);

}  // namespace dossier
