#include "graph/store/entry_sum.h"

#include <cstring>

namespace dossier {
namespace {

// The finishing steps of splitmix64 (Steele, Lea, Flood 2014): every bit of the input moves every
// bit.
uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

uint64_t Hash(std::string_view bytes, uint64_t state) {
  state = Mix(state + bytes.size());
  while (!bytes.empty()) {
    uint64_t word = 0;
    size_t size = bytes.size() < 8 ? bytes.size() : 8;
    std::memcpy(&word, bytes.data(), size);
    state = Mix(state + word + 0x9E3779B97F4A7C15);
    bytes.remove_prefix(size);
  }
  return state;
}

}  // namespace

void EntrySum::Add(std::string_view key, std::string_view value) {
  low_ += Hash(value, Hash(key, 1));
  high_ += Hash(value, Hash(key, 2));
}

}  // namespace dossier
