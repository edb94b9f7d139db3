// Hashes of features and words: 64 bits, the same on every machine, part of the model files'
// format.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// Spreads every input bit over the whole result (the finalizer of splitmix64).
constexpr uint64_t MixBits(uint64_t x) {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9ull;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebull;
  return x ^ (x >> 31);
}

constexpr uint64_t HashText(std::string_view text) {
  uint64_t h = 0xcbf29ce484222325ull;
  for (char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
  return MixBits(h ^ text.size());
}

constexpr uint64_t HashPair(uint64_t a, uint64_t b) {
  return MixBits(a * 0x9e3779b97f4a7c15ull + b + 0x632be59bd9b4e019ull);
}

}  // namespace dossier
