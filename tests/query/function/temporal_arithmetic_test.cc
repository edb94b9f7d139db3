#include "query/function/temporal_arithmetic.h"

#include <gtest/gtest.h>

#include "tests/graph/value/random_value.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(TemporalArithmetic, ByTheBook) {
  const char* kLong =
      "duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, "
      "nanoseconds: 3})";
  EXPECT_EQ(EvaluateText(std::string("date('1984-10-11') + ") + kLong), "'1997-10-11'");
  EXPECT_EQ(EvaluateText(std::string("date('1984-10-11') - ") + kLong), "'1971-10-12'");
  EXPECT_EQ(EvaluateText(std::string("localtime('12:31:14.000000001') - ") + kLong),
            "'02:33:00.499999998'");
  EXPECT_EQ(EvaluateText(std::string("time('12:31:14.000000001+01:00') + ") + kLong),
            "'22:29:27.500000004+01:00'");
  const Case cases[] = {
      {"duration('P12Y5M14DT16H13M10.000000001S') / 2", "'P6Y2M22DT13H21M8S'"},
      {"duration('P12Y5M14DT16H13M10.000000001S') * 2", "'P24Y10M28DT32H26M20.000000002S'"},
      {"localdatetime('2015-12-31T23:59:59.5') + duration('PT0.5S')", "'2016-01-01T00:00'"},
      {"datetime('2017-10-29T00:00[Europe/Stockholm]') + duration('PT5H')",
       "'2017-10-29T04:00+01:00[Europe/Stockholm]'"},
      {"localdatetime('-999999999-01-01') - duration('PT0.000000001S')",
       "ArgumentError(NumberOutOfRange)"},
      {"date('2015-01-01') + duration({months: 9223372036854775807})",
       "ArgumentError(NumberOutOfRange)"},
      {"duration({days: 9223372036854775807}) + duration('P1D')",
       "ArgumentError(InvalidArgumentValue)"},
      {"duration('P1D') * (0.0 / 0.0)", "ArgumentError(InvalidArgumentValue)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

TEST(TemporalArithmetic, SumsAndDifferencesUndoEachOther) {
  RandomValue random(1);
  for (int i = 0; i < 20'000; ++i) {
    const auto duration = [&] {
      return Duration{static_cast<int64_t>(random.Below(100)) - 50,
                      static_cast<int64_t>(random.Below(100)) - 50,
                      static_cast<int64_t>(random.Below(1000)) - 500,
                      static_cast<int32_t>(random.Below(1'000'000'000))};
    };
    const Duration a = duration(), b = duration();
    const Value sum = *SumOf(a, b);
    ASSERT_EQ(DifferenceOf(sum.duration(), b)->duration(), a);
    ASSERT_EQ(ProductOf(a, 2)->duration(), SumOf(a, a)->duration());
    const Duration seconds{0, 0, a.seconds, a.nanos};
    const Value instant(LocalDateTime{static_cast<int64_t>(random.Below(1'000'000)), 5});
    ASSERT_EQ(SubtractDuration(*AddDuration(instant, seconds), seconds)->local_date_time(),
              instant.local_date_time());
  }
}

}  // namespace
}  // namespace dossier
