#include "graph/value/number_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>

namespace dossier {
namespace {

TEST(FloatText, ByTheBook) {
  EXPECT_EQ(FloatText(1.0), "1.0");
  EXPECT_EQ(FloatText(-0.0), "-0.0");
  EXPECT_EQ(FloatText(0.1), "0.1");
  EXPECT_EQ(FloatText(100000.0), "100000.0");
  EXPECT_EQ(FloatText(1e20), "100000000000000000000.0");
  EXPECT_EQ(FloatText(1e21), "1e21");
  EXPECT_EQ(FloatText(1.5e300), "1.5e300");
  EXPECT_EQ(FloatText(1e-6), "0.000001");
  EXPECT_EQ(FloatText(1e-7), "1e-7");
  EXPECT_EQ(FloatText(-1.25e-10), "-1.25e-10");
  EXPECT_EQ(FloatText(std::nan("")), "NaN");
  EXPECT_EQ(FloatText(-std::numeric_limits<double>::infinity()), "-Infinity");
}

TEST(FloatText, ReadsBackExactly) {
  std::mt19937_64 engine(1);
  for (int i = 0; i < 200'000; ++i) {
    const auto d = std::bit_cast<double>(engine());
    if (!std::isfinite(d)) continue;
    const std::string text = FloatText(d);
    ASSERT_EQ(std::strtod(text.c_str(), nullptr), d) << text;
    ASSERT_NE(text.find_first_of(".e"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace dossier
