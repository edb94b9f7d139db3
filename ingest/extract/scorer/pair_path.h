#pragma once

#include <cstdint>
#include <vector>

#include "ingest/text/index.h"

namespace dossier {

class Document;

// One edge of the parse: from `token` to its head.
struct PathStep {
  uint32_t token = kNone;
  uint64_t label = 0;  // hash of the relation and, of an oblique or modifier, its preposition
};

// The way through the parse between two tokens.
struct PairPath {
  bool joined = false;             // false where the parse does not join them within reach
  uint32_t top = kNone;            // where the two ways up meet
  std::vector<PathStep> up, down;  // from each of the two tokens upwards, without `top`
};

// Both tokens must be of one sentence. At most a fixed number of steps.
PairPath FindPath(const Document& document, uint32_t from, uint32_t to);

// Hash of the relation of a token to its head together with the preposition that marks it.
uint64_t RelationLabel(const Document& document, uint32_t token);

}  // namespace dossier
