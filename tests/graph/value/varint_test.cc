#include "graph/value/varint.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace dossier {
namespace {

TEST(Varint, RoundTripsAndTakesTheBytesItSays) {
  std::mt19937_64 engine(1);
  for (int i = 0; i < 100'000; ++i) {
    const uint64_t x = engine() >> (engine() % 64);
    std::string bytes;
    AppendVarint(x, &bytes);
    EXPECT_EQ(bytes.size(), x == 0 ? 1 : (64 - __builtin_clzll(x) + 6) / 7);
    bytes += 'x';
    std::string_view in = bytes;
    uint64_t read = 0;
    ASSERT_TRUE(TakeVarint(&in, &read));
    ASSERT_EQ(read, x);
    ASSERT_EQ(in, "x");
  }
}

TEST(Varint, RefusesTruncatedAndTooLong) {
  uint64_t x = 0;
  for (const std::string& bytes :
       {std::string(), std::string("\x80"), std::string(10, '\xFF'), std::string(11, '\x80')}) {
    std::string_view in = bytes;
    EXPECT_FALSE(TakeVarint(&in, &x)) << bytes.size();
  }
}

TEST(Zigzag, IsInverseAndSmallForSmall) {
  constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
  for (const int64_t x : {int64_t{0}, int64_t{1}, int64_t{-1}, kMin, -(kMin + 1)})
    EXPECT_EQ(Unzigzag(Zigzag(x)), x);
  EXPECT_EQ(Zigzag(-1), 1u);
  EXPECT_EQ(Zigzag(1), 2u);
}

}  // namespace
}  // namespace dossier
