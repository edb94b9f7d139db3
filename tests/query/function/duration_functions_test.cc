#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(DurationFunctions, ByTheBook) {
  const Case cases[] = {
      {"duration({months: 0.75})", "'P22DT19H51M49.5S'"},
      {"duration({weeks: 2.5, quarters: 1})", "'P3M17DT12H'"},
      {"duration({seconds: -2, milliseconds: 1})", "'PT-1.999S'"},
      {"duration({seconds: -60, milliseconds: -1})", "'PT-1M-0.001S'"},
      {"duration({days: 14, seconds: 70, microseconds: 1})", "'P14DT1M10.000001S'"},
      {"duration({minutes: 1.5, seconds: null})", "'PT1M30S'"},
      {"duration({})", "'PT0S'"},
      {"duration(duration('P1D'))", "'P1D'"},
      {"duration({day: 1})", "ArgumentError(InvalidArgumentValue)"},
      {"duration({days: '1'})", "ArgumentError(InvalidArgumentValue)"},
      {"duration('P')", "ArgumentError(InvalidArgumentValue)"},
      {"duration({years: 1e30})", "ArgumentError(InvalidArgumentValue)"},
      {"duration(1)", "TypeError(InvalidArgumentValue)"},
      {"duration.between(null, date())", "null"},
      {"duration.between(duration('P1D'), date())", "TypeError(InvalidArgumentValue)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

}  // namespace
}  // namespace dossier
