#include "query/function/rounding.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace dossier {
namespace {

TEST(RoundDecimal, ModesByTheBook) {
  struct Case {
    RoundingMode mode;
    double of_55, of_25, of_16, of_11, of_minus_25;
  };
  // The table of java.math.RoundingMode, at precision 0.
  const Case cases[] = {
      {RoundingMode::kUp, 6, 3, 2, 2, -3},       {RoundingMode::kDown, 5, 2, 1, 1, -2},
      {RoundingMode::kCeiling, 6, 3, 2, 2, -2},  {RoundingMode::kFloor, 5, 2, 1, 1, -3},
      {RoundingMode::kHalfUp, 6, 3, 2, 1, -3},   {RoundingMode::kHalfDown, 5, 2, 2, 1, -2},
      {RoundingMode::kHalfEven, 6, 2, 2, 1, -2},
  };
  for (const Case& c : cases) {
    const int mode = static_cast<int>(c.mode);
    EXPECT_EQ(RoundDecimal(5.5, 0, c.mode), c.of_55) << mode;
    EXPECT_EQ(RoundDecimal(2.5, 0, c.mode), c.of_25) << mode;
    EXPECT_EQ(RoundDecimal(1.6, 0, c.mode), c.of_16) << mode;
    EXPECT_EQ(RoundDecimal(1.1, 0, c.mode), c.of_11) << mode;
    EXPECT_EQ(RoundDecimal(-2.5, 0, c.mode), c.of_minus_25) << mode;
  }
}

TEST(RoundDecimal, CarriesAndKeeps) {
  EXPECT_EQ(RoundDecimal(9.995, 2, RoundingMode::kHalfUp), 10.0);
  EXPECT_EQ(RoundDecimal(0.5, 0, RoundingMode::kHalfUp), 1.0);
  EXPECT_EQ(RoundDecimal(1e300, 3, RoundingMode::kHalfUp), 1e300);
  EXPECT_EQ(RoundDecimal(1e-300, 3, RoundingMode::kUp), 0.001);
  EXPECT_EQ(RoundDecimal(1.5, 100, RoundingMode::kUp), 1.5);
  EXPECT_TRUE(std::isnan(RoundDecimal(std::nan(""), 1, RoundingMode::kUp)));
  EXPECT_EQ(RoundDecimal(-std::numeric_limits<double>::infinity(), 1, RoundingMode::kUp),
            -std::numeric_limits<double>::infinity());
}

// Thousandths are exact decimals, so integers show what rounding to hundredths must give.
TEST(RoundDecimal, AgreesWithIntegers) {
  for (int64_t thousandths = 0; thousandths < 20'000; ++thousandths) {
    const double x = static_cast<double>(thousandths) / 1000.0;
    ASSERT_EQ(RoundDecimal(x, 2, RoundingMode::kHalfUp),
              static_cast<double>((thousandths + 5) / 10) / 100.0)
        << x;
    ASSERT_EQ(RoundDecimal(-x, 2, RoundingMode::kDown),
              -static_cast<double>(thousandths / 10) / 100.0)
        << x;
  }
}

TEST(FindRoundingMode, IgnoresCase) {
  EXPECT_EQ(FindRoundingMode("half_Up"), RoundingMode::kHalfUp);
  EXPECT_FALSE(FindRoundingMode("HALF").has_value());
}

}  // namespace
}  // namespace dossier
