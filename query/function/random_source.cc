#include "query/function/random_source.h"

#include <random>

namespace dossier {

RandomSource RandomSource::Fresh() {
  std::random_device device;
  return RandomSource((static_cast<uint64_t>(device()) << 32) ^ device());
}

uint64_t RandomSource::Next() {
  state_ += 0x9E3779B97F4A7C15u;
  uint64_t x = state_;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

}  // namespace dossier
