#include "query/function/temporal_component.h"

#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(TemporalComponent, ByTheBook) {
  const Case cases[] = {
      {"[d IN [date('1984-10-11')] | [d.year, d.quarter, d.month, d.week, d.weekYear, d.day, "
       "d.ordinalDay, d.weekDay, "
       "d.dayOfQuarter]]",
       "[[1984, 4, 10, 41, 1984, 11, 285, 4, 11]]"},
      {"[t IN [time('12:31:14.645876123+01:00')] | [t.hour, t.minute, t.second, t.millisecond, "
       "t.microsecond, "
       "t.nanosecond, t.timezone, t.offset, t.offsetMinutes, t.offsetSeconds]]",
       "[[12, 31, 14, 645, 645876, 645876123, '+01:00', '+01:00', 60, 3600]]"},
      {"[t IN [datetime('1984-11-11T12:31:14.645[Europe/Stockholm]')] | [t.timezone, t.offset, "
       "t.epochSeconds, "
       "t.epochMillis, t.dayOfQuarter]]",
       "[['Europe/Stockholm', '+01:00', 469020674, 469020674645, 42]]"},
      {"[d IN [duration('P1Y4M10DT1H1M1.111111111S')] | [d.years, d.quarters, d.months, d.weeks, "
       "d.days, d.hours, "
       "d.minutes, d.seconds, d.milliseconds, d.microseconds, d.nanoseconds]]",
       "[[1, 5, 16, 1, 10, 1, 61, 3661, 3661111, 3661111111, 3661111111111]]"},
      {"[d IN [duration('P1Y4M10DT1H1M1.111111111S')] | [d.quartersOfYear, d.monthsOfQuarter, "
       "d.monthsOfYear, "
       "d.daysOfWeek, d.minutesOfHour, d.secondsOfMinute, d.millisecondsOfSecond, "
       "d.nanosecondsOfSecond]]",
       "[[1, 1, 4, 3, 1, 1, 111, 111111111]]"},
      {"localtime('12:00').year", "ArgumentError(InvalidArgumentValue)"},
      {"localdatetime('2015').epochSeconds", "ArgumentError(InvalidArgumentValue)"},
      {"duration({seconds: 9223372036854775807}).nanoseconds", "ArithmeticError(IntegerOverflow)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

}  // namespace
}  // namespace dossier
