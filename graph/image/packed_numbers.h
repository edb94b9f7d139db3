// Numbers of equal width, one after the other in memory: each is the least of them, plus its place
// times a step, plus as many bits as the greatest difference needs (frame of reference). What grows
// steadily, such as ids given out in order, takes no bits at all.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dossier {

// A view; the bytes must outlive it and be followed by kPackedSlack readable bytes.
class PackedNumbers {
 public:
  PackedNumbers() = default;

  size_t size() const { return count_; }
  bool empty() const { return count_ == 0; }

  // i < size().
  uint64_t operator[](size_t i) const {
    if (bits_ == 0) return base_ + i * step_;
    const size_t bit = i * bits_;
    uint64_t word;
    std::memcpy(&word, data_ + (bit >> 3), sizeof(word));
    return base_ + i * step_ + (word >> (bit & 7) & mask_);
  }
  // Sets out[k] = (*this)[begin + k]; begin + out.size() <= size().
  void Read(size_t begin, std::span<uint64_t> out) const;
  // The first place in [begin, end) that holds `wanted` or more; the numbers there ascend.
  size_t LowerBound(size_t begin, size_t end, uint64_t wanted) const;

  // Reads what Pack wrote at the front of *bytes and takes it off; nothing where it is damaged.
  static std::optional<PackedNumbers> Take(std::string_view* bytes);

 private:
  uint64_t base_ = 0, step_ = 0, mask_ = 0;
  size_t count_ = 0;
  uint32_t bits_ = 0;
  const char* data_ = nullptr;
};

// How far behind its last number a packed run may be read. Take() makes sure of it.
inline constexpr size_t kPackedSlack = 8;
// Differences of more bits are refused: one load of 8 bytes must hold any.
inline constexpr uint32_t kMostPackedBits = 56;

// Appends the numbers; a multiple of 8 bytes. False, with nothing appended, where their spread is
// too great.
bool Pack(std::span<const uint64_t> numbers, std::string* out);

}  // namespace dossier
