#include <gtest/gtest.h>

#include "graph/value/calendar.h"
#include "query/function/temporal_construct.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(TemporalTruncate, ByTheBook) {
  const Case cases[] = {
      {"date.truncate('millennium', date('2017-10-11'), {day: 2})", "'2000-01-02'"},
      {"date.truncate('century', datetime('1984-10-11T12:31+01:00'))", "'1900-01-01'"},
      {"date.truncate('decade', date('-0001-10-11'))", "'-0010-01-01'"},
      {"date.truncate('weekYear', date('1984-01-01'), {day: 5})", "'1983-01-05'"},
      {"date.truncate('quarter', date('1984-11-11'))", "'1984-10-01'"},
      {"date.truncate('week', date('1984-10-11'), {dayOfWeek: 2})", "'1984-10-09'"},
      {"date.truncate('day', localdatetime('1984-10-11T12:31'))", "'1984-10-11'"},
      {"datetime.truncate('millennium', date('2017-10-11'), {timezone: 'Europe/Stockholm'})",
       "'2000-01-01T00:00+01:00[Europe/Stockholm]'"},
      {"datetime.truncate('hour', datetime('1984-10-11T12:31:14.645-01:00'), {timezone: "
       "'Europe/Stockholm'})",
       "'1984-10-11T12:00+01:00[Europe/Stockholm]'"},
      {"datetime.truncate('millisecond', localdatetime('1984-10-11T12:31:14.645876123'), "
       "{nanosecond: 2})",
       "'1984-10-11T12:31:14.645000002Z'"},
      {"localdatetime.truncate('microsecond', localdatetime('1984-10-11T12:31:14.645876123'))",
       "'1984-10-11T12:31:14.645876'"},
      {"time.truncate('hour', time('12:31:14-01:00'), {timezone: '+01:00'})", "'12:00+01:00'"},
      {"time.truncate('day', localdatetime('1984-10-11T12:31'), {nanosecond: 2})",
       "'00:00:00.000000002Z'"},
      {"localtime.truncate('second', localtime('12:31:14.645'))", "'12:31:14'"},
      {"localtime.truncate('minute', datetime('2017-07-01T12:31:14[Europe/Stockholm]'))",
       "'12:31'"},
      {"date.truncate('hour', date('1984-10-11'))", "ArgumentError(InvalidArgumentValue)"},
      {"localtime.truncate('month', localtime('12:31'))", "ArgumentError(InvalidArgumentValue)"},
      {"localtime.truncate('hour', date('1984-10-11'))", "ArgumentError(InvalidArgumentValue)"},
      {"date.truncate('fortnight', date('1984-10-11'))", "ArgumentError(InvalidArgumentValue)"},
      {"date.truncate('year', null)", "null"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

// The truncated day is the last one not after the day on which the unit begins anew.
TEST(TemporalTruncate, IsTheLatestBeginning) {
  struct UnitBegins {
    const char* unit;
    bool (*begins)(int64_t);
  };
  const UnitBegins units[] = {
      {"year", [](int64_t d) { return OrdinalDay(d) == 1; }},
      {"quarter", [](int64_t d) { return DayOfQuarter(d) == 1; }},
      {"month", [](int64_t d) { return CivilFromDays(d).day == 1; }},
      {"week", [](int64_t d) { return DayOfWeek(d) == 1; }},
      {"weekYear", [](int64_t d) { return WeekFromDays(d).week == 1 && DayOfWeek(d) == 1; }},
      {"decade", [](int64_t d) { return OrdinalDay(d) == 1 && CivilFromDays(d).year % 10 == 0; }},
  };
  for (const UnitBegins& unit : units) {
    int64_t latest = -1'000'000'000;
    for (int64_t days = -20'000; days < 20'000; ++days) {
      if (unit.begins(days)) latest = days;
      if (latest == -1'000'000'000) continue;
      const absl::StatusOr<Value> truncated =
          TruncatedInstant(ValueKind::kDate, unit.unit, Value(Date{days}), {}, StatementClock());
      ASSERT_EQ(truncated->date().days, latest) << unit.unit << " " << days;
    }
  }
}

}  // namespace
}  // namespace dossier
