// Collects the features of one decision.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "ingest/language/feature_hash.h"

namespace dossier {

// A fixed buffer of hashed features. The place of a feature among its kind's templates is part of
// its hash, so calls must come in one order.
class FeatureList {
 public:
  static constexpr int kMost = 128;

  void Clear() {
    size_ = 0;
    template_ = 0;
  }
  // The next template, with the values that fill it.
  void Add(uint64_t a) { Push(a * 0x9e3779b97f4a7c15ull); }
  void Add(uint64_t a, uint64_t b) {
    Push((a * 0x9e3779b97f4a7c15ull) ^ (b + 1) * 0xc2b2ae3d27d4eb4full);
  }
  void Add(uint64_t a, uint64_t b, uint64_t c) {
    Push((a * 0x9e3779b97f4a7c15ull) ^ ((b + 1) * 0xc2b2ae3d27d4eb4full) ^
         ((c + 1) * 0x165667b19e3779f9ull));
  }
  // Passes a template over.
  void Skip() { ++template_; }
  std::span<const uint64_t> view() const { return {features_.data(), size_}; }

 private:
  void Push(uint64_t value) {
    ++template_;
    if (size_ < kMost) features_[size_++] = MixBits(value + template_ * 0xd6e8feb86659fd93ull);
  }

  std::array<uint64_t, kMost> features_;
  size_t size_ = 0;
  uint64_t template_ = 0;
};

}  // namespace dossier
