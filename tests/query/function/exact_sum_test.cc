#include "query/function/exact_sum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace dossier {
namespace {

TEST(ExactSum, LosesNothing) {
  ExactSum sum;
  for (const double x : {1e100, 1.0, -1e100, 1e-100}) sum.Add(x);
  EXPECT_EQ(static_cast<double>(sum.Value()), 1.0);
  ExactSum huge;
  for (const double x : {1e308, 1e308, -1e308, -1e308, 3.0}) huge.Add(x);
  EXPECT_EQ(static_cast<double>(huge.Value()), 3.0);
  EXPECT_EQ(ExactSum().Value(), 0);
}

TEST(ExactSum, SpecialValues) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  ExactSum sum;
  sum.Add(1);
  sum.Add(kInfinity);
  EXPECT_EQ(sum.Value(), kInfinity);
  sum.Add(-kInfinity);
  EXPECT_TRUE(std::isnan(sum.Value()));
  EXPECT_FALSE(sum.finite());
}

// Multiples of 2^-40 below 2^40 fit into 128-bit integers: an exact oracle.
TEST(ExactSum, AgreesWithWideIntegers) {
  std::mt19937_64 engine(1);
  for (int round = 0; round < 200; ++round) {
    ExactSum sum;
    __int128 exact = 0;
    for (int i = 0; i < 200; ++i) {
      const int64_t units = (static_cast<int64_t>(engine()) >> 11) >> (engine() % 50);
      exact += units;
      sum.Add(std::ldexp(static_cast<long double>(units), -40));
    }
    ASSERT_EQ(sum.Value(), std::ldexp(static_cast<long double>(exact), -40));
  }
}

TEST(ExactSum, OrderAndSplitDoNotShow) {
  std::mt19937_64 engine(2);
  std::vector<double> numbers;
  for (int i = 0; i < 500; ++i) {
    numbers.push_back(std::ldexp(static_cast<double>(static_cast<int64_t>(engine())),
                                 static_cast<int>(engine() % 200) - 100));
  }
  ExactSum first;
  for (const double x : numbers) first.Add(x);
  for (int round = 0; round < 50; ++round) {
    std::shuffle(numbers.begin(), numbers.end(), engine);
    ExactSum parts[3];
    for (const double x : numbers) parts[engine() % 3].Add(x);
    parts[1].Merge(parts[2]);
    parts[0].Merge(parts[1]);
    ASSERT_EQ(parts[0].Value(), first.Value());
  }
}

TEST(ExactSum, ProductsAreExact) {
  ExactSum sum;
  const double x = 1.0 + std::ldexp(1.0, -52);
  sum.AddProduct(x, x);
  sum.Add(-1.0);
  sum.Add(-std::ldexp(1.0, -51));
  EXPECT_EQ(sum.Value(), std::ldexp(1.0L, -104));
  ExactSum scaled;
  sum.ScaleInto(-3, &scaled);
  EXPECT_EQ(scaled.Value(), -3 * std::ldexp(1.0L, -104));
}

}  // namespace
}  // namespace dossier
