// A shuffle that is the same everywhere.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "ingest/language/feature_hash.h"

namespace dossier {

// Fisher and Yates with a generator of our own: std::shuffle differs between libraries.
template <typename T>
void Shuffle(uint64_t seed, std::vector<T>* items) {
  uint64_t state = MixBits(seed + 1);
  for (size_t i = items->size(); i > 1; --i) {
    state = MixBits(state + 0x9e3779b97f4a7c15ull);
    std::swap((*items)[i - 1], (*items)[state % i]);
  }
}

}  // namespace dossier
