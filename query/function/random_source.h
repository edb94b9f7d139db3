// Random numbers for rand() and randomUUID().
#pragma once

#include <cstdint>

namespace dossier {

// SplitMix64 (Steele, Lea, Flood 2014): fast and well spread, not for secrets. Not thread-safe: one
// a thread.
class RandomSource {
 public:
  explicit RandomSource(uint64_t seed) : state_(seed) {}
  // Seeded by the system.
  static RandomSource Fresh();

  uint64_t Next();
  // In [0, 1), of 53 random bits.
  double NextUnit() { return static_cast<double>(Next() >> 11) * 0x1p-53; }

 private:
  uint64_t state_;
};

}  // namespace dossier
