// Integers of variable length: 7 bits a byte, least significant first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

inline void AppendVarint(uint64_t x, std::string* out) {
  for (; x >= 0x80; x >>= 7) out->push_back(static_cast<char>(x | 0x80));
  out->push_back(static_cast<char>(x));
}

// Small magnitudes of either sign become small unsigned numbers.
inline uint64_t Zigzag(int64_t x) {
  return (static_cast<uint64_t>(x) << 1) ^ static_cast<uint64_t>(x >> 63);
}
inline int64_t Unzigzag(uint64_t x) {
  return static_cast<int64_t>(x >> 1) ^ -static_cast<int64_t>(x & 1);
}

// Takes one off the front of `*in`; false where there is none within 64 bits.
inline bool TakeVarint(std::string_view* in, uint64_t* x) {
  *x = 0;
  for (int shift = 0; shift < 64 && !in->empty(); shift += 7) {
    const auto byte = static_cast<uint8_t>(in->front());
    in->remove_prefix(1);
    if (shift == 63 && byte > 1) return false;
    *x |= static_cast<uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

}  // namespace dossier
