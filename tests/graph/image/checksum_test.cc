#include "graph/image/checksum.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dossier {
namespace {

TEST(Checksum, EveryFlippedBitAndEveryCutShows) {
  std::string bytes(100, 'x');
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  std::set<uint64_t> sums = {Checksum(bytes)};
  for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_TRUE(sums.insert(Checksum(flipped)).second) << bit;
  }
  for (size_t size = 0; size < bytes.size(); ++size)
    EXPECT_TRUE(sums.insert(Checksum(bytes.substr(0, size))).second) << size;
}

}  // namespace
}  // namespace dossier
