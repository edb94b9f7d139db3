// Training of the dependency parser.
#pragma once

#include <string>
#include <vector>

#include "ingest/language/train/treebank.h"
#include "ingest/language/word_clusters.h"

namespace dossier {

struct ParserTraining {
  int rounds = 12;
  size_t features = 650000;  // kept
  int updates = 3;
  int margin = 30;  // lead over the best wrong move below which a right one still teaches
  // How often, in a hundred, a wrong move is followed rather than corrected, from the second round
  // on (Goldberg and Nivre 2013).
  int explore = 90;
};

// What each move costs in a state: gold arcs that can no longer be made after it. For arc-hybrid
// after Goldberg and Nivre (2013).
struct MoveCosts {
  int shift = 0, left = 0, right = 0;
};

class ParserState;
// `heads` are the gold heads within the sentence (its size for the root).
MoveCosts CostsOf(const ParserState& state, const std::vector<uint32_t>& heads);

// A model file. The document's tags are those that the parser will see (predicted ones); heads and
// relations come from bank.gold.
std::string TrainParser(const Treebank& bank, const WordClusters& clusters,
                        const ParserTraining& training);

}  // namespace dossier
