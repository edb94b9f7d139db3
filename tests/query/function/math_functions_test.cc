#include <gtest/gtest.h>

#include <cmath>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(MathFunctions, ByTheBook) {
  const Case cases[] = {
      {"abs(-1)", "1"},
      {"abs(-1.5)", "1.5"},
      {"abs(null)", "null"},
      {"abs(-9223372036854775808)", "ArithmeticError(IntegerOverflow)"},
      {"abs('a')", "TypeError(InvalidArgumentValue)"},
      {"sign(-0.5)", "-1"},
      {"sign(0)", "0"},
      {"sign(0.0 / 0.0)", "0"},
      {"ceil(1.1)", "2.0"},
      {"floor(-1.1)", "-2.0"},
      {"sqrt(256)", "16.0"},
      {"sqrt(-1)", "NaN"},
      {"exp(0)", "1.0"},
      {"log(0)", "-Infinity"},
      {"log10(1000)", "3.0"},
      {"e() = exp(1)", "true"},
      {"isNaN(0.0 / 0.0)", "true"},
      {"isNaN(1)", "false"},
      {"round(2.5)", "3.0"},
      {"round(-2.5)", "-2.0"},
      {"round(0.49999999999999994)", "0.0"},
      {"round(1.249, 1)", "1.2"},
      {"round(2.675, 2)", "2.68"},
      {"round(-1.55, 1)", "-1.6"},
      {"round(1.5, 0, 'HALF_EVEN')", "2.0"},
      {"round(2.5, 0, 'half_even')", "2.0"},
      {"round(1.25, 1, 'DOWN')", "1.2"},
      {"round(-1.25, 1, 'CEILING')", "-1.2"},
      {"round(1.5, 0, 'SIDEWAYS')", "ArgumentError(InvalidArgumentValue)"},
      {"round(1.5, -1)", "ArgumentError(NumberOutOfRange)"},
      {"0 <= rand() < 1", "true"},
      {"pi() > 3.14159 AND pi() < 3.1416", "true"},
      {"sin(0)", "0.0"},
      {"cos(0)", "1.0"},
      {"round(tan(pi() / 4), 10)", "1.0"},
      {"round(cot(pi() / 4), 10)", "1.0"},
      {"round(degrees(pi()), 10)", "180.0"},
      {"round(radians(180) - pi(), 10)", "0.0"},
      {"round(asin(1) * 2 - pi(), 10)", "0.0"},
      {"acos(1)", "0.0"},
      {"atan2(0, 1)", "0.0"},
      {"atan(0)", "0.0"},
      {"haversin(0)", "0.0"},
      {"sinh(0) + tanh(0) + cosh(0)", "1.0"},
      {"round(coth(1) * tanh(1), 10)", "1.0"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

}  // namespace
}  // namespace dossier
