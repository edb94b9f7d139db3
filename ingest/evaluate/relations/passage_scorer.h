// Extraction against KnowledgeNet.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/evaluate/scores.h"

namespace dossier {

class Extraction;
class Extractor;

// Folds before this one train the scorer of claims.
inline constexpr int kMeasuredFold = 3;

struct PassageScores {
  Tally all;        // every property
  Tally relations;  // those that are relationships of two entities: all but dates
  TallyTable properties;
};

// Counts what was found in one passage, for the properties that were looked for in it. A claim
// between two entities is right where a fact of the property has ends that overlap with mentions of
// theirs; a fact, which KnowledgeNet has for every pair of mentions, is hit where a claim is so
// right.
void ScorePassage(const KnowledgeNetPassage& passage, const Extraction& extraction,
                  PassageScores* scores);

// Scores the passages of kMeasuredFold. With `given`, the ends of facts are given as names, of the
// kind that the property asks for, beside those that are found elsewhere; else all is found by
// reading the text.
absl::StatusOr<PassageScores> ScoreKnowledgeNet(const Extractor& extractor,
                                                const std::vector<KnowledgeNetPassage>& passages,
                                                bool given);

// A line each for both tallies; with `table` one for each property.
std::string PassageScoresText(const PassageScores& scores, bool table);

}  // namespace dossier
