// Random values for tests that compare a clever way with an obvious one.
#pragma once

#include <cstdint>
#include <random>

#include "graph/value/value.h"

namespace dossier {

// Draws values of every kind from small and edge-case domains, so that equal, nearly equal and very
// different values all occur often. The same seed gives the same sequence.
class RandomValue {
 public:
  explicit RandomValue(uint64_t seed) : engine_(seed) {}

  // Any kind; lists and maps nest at most `depth` levels.
  Value Any(int depth = 2);
  // Boolean, number, string or temporal: what an index may hold.
  Value Scalar();
  Value Number();
  Value Temporal();
  std::string Text();
  uint64_t Below(uint64_t bound) { return engine_() % bound; }

 private:
  int64_t EdgeInteger();
  double EdgeFloat();
  Value Nested(int depth);
  std::mt19937_64 engine_;
};

}  // namespace dossier
