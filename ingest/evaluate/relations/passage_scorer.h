// Extraction against KnowledgeNet.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/evaluate/scores.h"

namespace dossier {

class AnnotatedReading;
class Extraction;
class Extractor;
class PropertyJudge;

// Folds before this one train the scorer of claims.
inline constexpr int kMeasuredFold = 3;

struct PassageScores {
  Tally all;        // every property
  Tally relations;  // those that are relationships of two entities: all but dates
  TallyTable properties;
};

// The claims of each property in a passage: subject and object, entities of an extraction, as the
// property has them.
using PassageClaims = std::map<std::string, std::set<std::pair<uint32_t, uint32_t>>>;

// Those that extraction writes into the entry.
PassageClaims WrittenClaims(const KnowledgeNetPassage& passage, const Extraction& extraction);

// Counts what was found in one passage, for the properties that were looked for in it. A claim
// between two entities is right where a fact of the property has ends that overlap with mentions of
// theirs; a fact, which KnowledgeNet has for every pair of mentions, is hit where a claim is so
// right.
void ScorePassage(const KnowledgeNetPassage& passage, const Extraction& extraction,
                  const PassageClaims& claims, PassageScores* scores);

// How passages are read and what counts as found.
struct PassageTask {
  int fold = kMeasuredFold;
  // Set: the ends of facts, pronouns among them, are given as names, of the kind that the property
  // asks for, beside those that are found elsewhere; else all is found by reading the text.
  const AnnotatedReading* given = nullptr;
  // Set: what it believes from `belief` on is found, beside what extraction writes.
  const PropertyJudge* judge = nullptr;
  double belief = 0.5;
};

absl::StatusOr<PassageScores> ScoreKnowledgeNet(const Extractor& extractor,
                                                const std::vector<KnowledgeNetPassage>& passages,
                                                const PassageTask& task);

// A line each for both tallies; with `table` one for each property.
std::string PassageScoresText(const PassageScores& scores, bool table);

}  // namespace dossier
