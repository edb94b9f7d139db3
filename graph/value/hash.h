// A hash of values for grouping, DISTINCT and hash joins.
#pragma once

#include <cstdint>

#include "graph/value/equality.h"
#include "graph/value/value.h"

namespace dossier {

// Equivalent values (equality.h) hash alike: 1 and 1.0, every NaN. The same on every run and
// machine of one byte order; not made for storage (a later version may hash otherwise) nor against
// an adversary.
uint64_t HashValue(const Value& value);

// Folds `hash` into `seed`, in order.
constexpr uint64_t CombineHashes(uint64_t seed, uint64_t hash) {
  uint64_t x = (seed ^ hash) * 0x9E3779B97F4A7C15u + seed;
  x ^= x >> 32;
  x *= 0xD6E8FEB86659FD93u;
  return x ^ (x >> 32);
}

// Functors for hashed containers keyed by Value.
struct ValueHash {
  size_t operator()(const Value& v) const { return HashValue(v); }
};
struct ValueEquivalent {
  bool operator()(const Value& a, const Value& b) const { return Equivalent(a, b); }
};

}  // namespace dossier
