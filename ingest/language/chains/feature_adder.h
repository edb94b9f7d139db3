// How features of phrases become hashes.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/feature_hash.h"

namespace dossier {

// Hashes. Those that the hidden layer sees are few and frequent; the others are looked up by
// themselves.
struct ChainInputs {
  std::vector<uint64_t> hidden;
  std::vector<uint64_t> direct;
};

// Small numbers are told apart, large ones roughly.
constexpr uint64_t SizeBucket(uint64_t n) {
  return n < 5 ? n : n < 8 ? 5 : n < 16 ? 6 : n < 32 ? 7 : 8;
}

// Each feature alone, with the kind of the phrase, and with both kinds.
struct FeatureAdder {
  uint64_t kind, both;
  ChainInputs* inputs;

  FeatureAdder(uint64_t p_kind, uint64_t q_kind, ChainInputs* out)
      : kind(p_kind), both(HashPair(p_kind, q_kind)), inputs(out) {
    inputs->hidden.clear();
    inputs->direct.clear();
  }
  // Of few values.
  void Add(uint64_t name, uint64_t value) {
    uint64_t h = HashPair(name, value);
    inputs->hidden.push_back(h);
    inputs->direct.push_back(HashPair(h, kind));
    inputs->direct.push_back(HashPair(h, both));
  }
  // Of many.
  void AddWord(uint64_t name, uint64_t value) {
    uint64_t h = HashPair(name, value);
    inputs->direct.push_back(h);
    inputs->direct.push_back(HashPair(h, kind));
  }
};

}  // namespace dossier
