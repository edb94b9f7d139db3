// Tables of vectors of 8-bit numbers.
#pragma once

#include <cstdint>
#include <span>

namespace dossier {

// Rows of 8-bit numbers, each with its scale; a view of a model file.
struct Int8Rows {
  uint32_t width = 0;
  std::span<const int8_t> values;
  std::span<const float> scales;

  // Adds factor * row i to `out`.
  void AddTo(uint32_t i, float factor, float* out) const;
};

}  // namespace dossier
