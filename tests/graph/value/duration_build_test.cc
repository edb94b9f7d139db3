#include "graph/value/duration_build.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace dossier {
namespace {

TEST(DurationBuilder, FractionsFallDown) {
  DurationBuilder builder;
  builder.AddMonths(0.75L);
  EXPECT_EQ(*builder.Build(), (Duration{0, 22, 71'509, 500'000'000}));
  DurationBuilder mixed;
  mixed.AddMonths(155.5L);
  mixed.AddDays(14.5L);
  mixed.AddSeconds(16.5L * 3600 + 12.5L * 60 + 70.5L);
  mixed.AddNanos(3);
  EXPECT_EQ(*mixed.Build(), (Duration{155, 29, 122'293, 500'000'003}));
}

TEST(DurationBuilder, NegativeFractions) {
  DurationBuilder builder;
  builder.AddMonths(-0.75L);
  EXPECT_EQ(*builder.Build(), (Duration{0, -22, -71'510, 500'000'000}));
}

TEST(DurationBuilder, DecimalFractionsOfSecondsAreNotCutShort) {
  for (int64_t tenths = 0; tenths < 10; ++tenths) {
    DurationBuilder builder;
    builder.AddSeconds(static_cast<double>(tenths) / 10.0);
    EXPECT_EQ(builder.Build()->nanos, tenths * 100'000'000);
  }
}

TEST(DurationBuilder, WholeAmountsStayExact) {
  DurationBuilder builder;
  builder.AddDays(std::numeric_limits<int64_t>::max());
  builder.AddSeconds(std::numeric_limits<int64_t>::min());
  EXPECT_EQ(*builder.Build(), (Duration{0, std::numeric_limits<int64_t>::max(),
                                        std::numeric_limits<int64_t>::min(), 0}));
}

TEST(DurationBuilder, RefusesWhatDoesNotFit) {
  DurationBuilder builder;
  builder.AddMonths(1e19L);
  EXPECT_FALSE(builder.Build().ok());
  DurationBuilder nan;
  nan.AddSeconds(std::nan(""));
  EXPECT_FALSE(nan.Build().ok());
  EXPECT_FALSE(NormalizedDuration(0, 0, std::numeric_limits<int64_t>::max(), 1'000'000'000).ok());
}

TEST(NormalizedDuration, NanosCarryIntoSeconds) {
  EXPECT_EQ(*NormalizedDuration(1, 2, 3, -1), (Duration{1, 2, 2, 999'999'999}));
  EXPECT_EQ(*NormalizedDuration(1, 2, 3, 2'000'000'001), (Duration{1, 2, 5, 1}));
}

}  // namespace
}  // namespace dossier
