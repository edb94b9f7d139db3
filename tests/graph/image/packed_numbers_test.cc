// What is packed is read back; damage is refused.
#include "graph/image/packed_numbers.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dossier {
namespace {

std::vector<uint64_t> RoundTrip(const std::vector<uint64_t>& numbers) {
  std::string bytes;
  EXPECT_TRUE(Pack(numbers, &bytes));
  EXPECT_EQ(bytes.size() % 8, 0u);
  bytes += "behind";
  std::string_view rest = bytes;
  auto packed = PackedNumbers::Take(&rest);
  if (!packed) return {};
  EXPECT_EQ(rest, "behind");
  std::vector<uint64_t> read(packed->size());
  packed->Read(0, std::span<uint64_t>(read));
  return read;
}

size_t BytesOf(const std::vector<uint64_t>& numbers) {
  std::string bytes;
  Pack(numbers, &bytes);
  return bytes.size();
}

TEST(PackedNumbers, GivesBackRandomNumbersOfEveryWidth) {
  std::mt19937_64 random(1);
  for (uint32_t bits = 0; bits <= kMostPackedBits; ++bits) {
    std::vector<uint64_t> numbers(random() % 300);
    for (uint64_t& number : numbers) number = (random() & ((uint64_t{1} << bits) - 1)) + 77;
    EXPECT_EQ(RoundTrip(numbers), numbers) << bits;
  }
}

TEST(PackedNumbers, NegativeNumbersAreNumbers) {
  std::vector<uint64_t> numbers;
  for (int64_t i = -50; i < 50; ++i) numbers.push_back(static_cast<uint64_t>(i * 3));
  EXPECT_EQ(RoundTrip(numbers), numbers);
}

TEST(PackedNumbers, ASteadyRiseTakesNoBits) {
  std::vector<uint64_t> numbers;
  for (uint64_t i = 0; i < 1000; ++i) numbers.push_back(1'000'000 + 9 * i);
  EXPECT_EQ(RoundTrip(numbers), numbers);
  EXPECT_EQ(BytesOf(numbers), BytesOf({5}));
}

TEST(PackedNumbers, ASpreadTooGreatIsRefused) {
  std::string bytes = "kept";
  EXPECT_FALSE(Pack(std::vector<uint64_t>{0, uint64_t{1} << 60, 3}, &bytes));
  EXPECT_EQ(bytes, "kept");
}

TEST(PackedNumbers, LowerBoundIsTheFirstNotLess) {
  std::string bytes;
  Pack(std::vector<uint64_t>{2, 4, 4, 9}, &bytes);
  std::string_view rest = bytes;
  const PackedNumbers packed = *PackedNumbers::Take(&rest);
  EXPECT_EQ(packed.LowerBound(0, 4, 4), 1u);
  EXPECT_EQ(packed.LowerBound(0, 4, 5), 3u);
  EXPECT_EQ(packed.LowerBound(0, 4, 10), 4u);
  EXPECT_EQ(packed.LowerBound(2, 2, 1), 2u);
}

TEST(PackedNumbers, CutBytesAreRefused) {
  std::string bytes;
  Pack(std::vector<uint64_t>{1, 1000, 17, 3}, &bytes);
  for (size_t size = 0; size < bytes.size(); ++size) {
    std::string_view cut(bytes.data(), size);
    EXPECT_FALSE(PackedNumbers::Take(&cut)) << size;
  }
}

}  // namespace
}  // namespace dossier
