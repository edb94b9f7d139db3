// Two entities that a sentence names: what the scorer of claims is asked about.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/text/index.h"

namespace dossier {

// Where a sentence mentions an entity.
struct Endpoint {
  ResolvedArgument argument;
  uint32_t head = kNone;   // token that governs the mention
  uint32_t outer = kNone;  // the same, of a list its first member: 'A and B met C' has one subject
  uint32_t name = kNone;   // index into Document::names where a name stands there
};

// An ordered pair: does a relationship lead from one to the other?
struct PairCandidate {
  uint32_t sentence = 0;
  const Endpoint* from = nullptr;
  const Endpoint* to = nullptr;
  // The word that joins them: what a claim would hang on.
  uint32_t trigger = kNone;
  std::vector<uint64_t> features;  // hashed
  bool across = false;             // one end stands in an earlier sentence
};

}  // namespace dossier
