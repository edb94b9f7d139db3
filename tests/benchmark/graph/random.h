// A stream of random numbers that is the same everywhere: whole numbers, +, * and square roots
// only.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

namespace dossier::benchmark {

class Random {
 public:
  // Each stream has its own numbers, so that a change to one table leaves the others as they were.
  Random(uint64_t seed, std::string_view stream) : state_(seed) {
    for (const char c : stream) state_ = Next() ^ static_cast<unsigned char>(c);
  }

  // SplitMix64.
  uint64_t Next() {
    state_ += 0x9E3779B97F4A7C15u;
    uint64_t x = state_;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
  }

  // One of 0 .. n-1, all alike; n is at least 1.
  uint32_t Below(uint32_t n) { return static_cast<uint32_t>(((Next() >> 32) * n) >> 32); }

  bool Percent(uint32_t chance) { return Below(100) < chance; }

  double Unit() { return static_cast<double>(Next() >> 11) / 9007199254740992.0; }

  // One of 0 .. n-1, the small ones far oftener: u^2 and, steeper or flatter, u^3 and u^1.5.
  uint32_t Skewed(uint32_t n) { return Scale(n, Square(Unit())); }
  uint32_t Steep(uint32_t n) {
    const double u = Unit();
    return Scale(n, u * u * u);
  }
  uint32_t Flat(uint32_t n) {
    const double u = Unit();
    return Scale(n, u * std::sqrt(u));
  }

  // One of 0 .. n-1, the large ones oftener.
  uint32_t Late(uint32_t n) { return Scale(n, std::sqrt(Unit())); }

 private:
  static double Square(double u) { return u * u; }
  static uint32_t Scale(uint32_t n, double u) {
    const uint32_t scaled = static_cast<uint32_t>(u * n);
    return scaled < n ? scaled : n - 1;
  }

  uint64_t state_;
};

}  // namespace dossier::benchmark
