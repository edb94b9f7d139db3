// Positions in the flat arrays of a Document.
#pragma once

#include <cstdint>

namespace dossier {

// "No such element" wherever an index may be missing.
inline constexpr uint32_t kNone = 0xffffffff;

// A half-open range of indices, of tokens where nothing else is said.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(uint32_t i) const { return begin <= i && i < end; }
  constexpr bool contains(Range r) const { return begin <= r.begin && r.end <= end; }
  constexpr bool overlaps(Range r) const { return begin < r.end && r.begin < end; }
  friend constexpr bool operator==(Range a, Range b) = default;
};

}  // namespace dossier
