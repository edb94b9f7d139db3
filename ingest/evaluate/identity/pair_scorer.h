// How often the rule of identity agrees with a person.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/identity/pair_reader.h"
#include "ingest/evaluate/scores.h"

namespace dossier {

// A pair that the rule has wrong.
struct WrongPair {
  IdentityPair pair;
  std::string first_key, second_key;  // the nodes that the two entries came to stand for
  std::string first_reason, second_reason;
};

struct PairScores {
  // Of 'same': found are pairs that the rule makes one node, right those that are the same.
  Tally all, odd, even;
  TallyTable kinds;
  std::vector<WrongPair> wrong;
};

// Every pair is a set of articles of its own.
absl::StatusOr<PairScores> ScorePairs(const std::vector<IdentityPair>& pairs);

// One line a figure; with `errors` > 0 a table by class and up to so many wrong pairs.
std::string PairScoresText(const PairScores& scores, int errors);

}  // namespace dossier
