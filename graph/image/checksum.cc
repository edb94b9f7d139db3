#include "graph/image/checksum.h"

#include <array>
#include <bit>
#include <cstring>

namespace dossier {
namespace {

constexpr uint64_t kMultiplier = 0x9E3779B97F4A7C15;  // odd: multiplying by it loses nothing

uint64_t Step(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * kMultiplier;
  return std::rotl(sum ^ sum >> 32, 29);
}

uint64_t WordAt(const char* at) {
  uint64_t word;
  std::memcpy(&word, at, sizeof(word));
  return word;
}

}  // namespace

uint64_t Checksum(std::string_view bytes) {
  constexpr size_t kLanes = 4, kBlock = kLanes * sizeof(uint64_t);
  std::array<uint64_t, kLanes> sums = {1, 2, 3, 4};
  size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    for (size_t lane = 0; lane < kLanes; ++lane)
      sums[lane] = Step(sums[lane], WordAt(bytes.data() + at + lane * sizeof(uint64_t)));
  }
  uint64_t sum = bytes.size();
  for (uint64_t lane : sums) sum = Step(sum, lane);
  for (; at < bytes.size(); ++at) sum = Step(sum, static_cast<uint8_t>(bytes[at]));
  return sum;
}

}  // namespace dossier
