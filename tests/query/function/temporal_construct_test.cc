#include "query/function/temporal_construct.h"

#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

void ExpectAll(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

TEST(TemporalConstruct, FromMaps) {
  ExpectAll({
      {"localtime({hour: 12, minute: 31, second: 14, microsecond: 645876})", "'12:31:14.645876'"},
      {"time({hour: 12, minute: 34, timezone: '-02:05:07'})", "'12:34-02:05:07'"},
      {"localdatetime({year: 1816, week: 1})", "'1816-01-01T00:00'"},
      {"datetime({year: 1984, ordinalDay: 202, hour: 12, timezone: 'Europe/Stockholm'})",
       "'1984-07-20T12:00+02:00[Europe/Stockholm]'"},
      {"datetime({year: 1984})", "'1984-01-01T00:00Z'"},
      {"datetime({epochSeconds: -1, nanosecond: 5})", "'1969-12-31T23:59:59.000000005Z'"},
      {"datetime({epochMillis: 1500, timezone: '+01:00'})", "'1970-01-01T01:00:01.5+01:00'"},
      {"datetime({epochMillis: 1, year: 2000})", "ArgumentError(InvalidArgumentValue)"},
      {"date({year: 1984, hour: 1})", "ArgumentError(InvalidArgumentValue)"},
      {"localtime({hour: 1, year: 1})", "ArgumentError(InvalidArgumentValue)"},
      {"date({year: 1984, timezone: '+01:00'})", "ArgumentError(InvalidArgumentValue)"},
      {"datetime({year: 1984, timezone: 'Nowhere'})", "ArgumentError(InvalidArgumentValue)"},
      {"date(null)", "null"},
      {"date(1)", "TypeError(InvalidArgumentValue)"},
  });
}

TEST(TemporalConstruct, FromOtherValues) {
  ExpectAll({
      {"date(datetime('1984-10-11T12:00+01:00'))", "'1984-10-11'"},
      {"localtime(time('12:31:14.645876+01:00'))", "'12:31:14.645876'"},
      {"time(localdatetime('1984-03-07T12:31'))", "'12:31Z'"},
      {"time(datetime('2017-07-01T12:00[Europe/Stockholm]'))", "'12:00+02:00'"},
      {"datetime(localdatetime('1984-03-07T12:31'))", "'1984-03-07T12:31Z'"},
      {"localdatetime(date('1984-03-07'))", "'1984-03-07T00:00'"},
      {"date(localtime('12:00'))", "ArgumentError(InvalidArgumentValue)"},
      {"localtime({time: time('12:31:14+01:00'), second: 42})", "'12:31:42'"},
      {"localdatetime({date: date('1984-10-11'), day: 28, hour: 10, minute: 10})",
       "'1984-10-28T10:10'"},
      {"localdatetime({datetime: localdatetime('1984-03-07T12:31:14.645'), day: 28, second: 42})",
       "'1984-03-28T12:31:42.645'"},
      {"localtime({time: date('1984-10-11')})", "ArgumentError(InvalidArgumentValue)"},
  });
}

// A zone given beside a time that has one moves it; beside one that has none it is added.
TEST(TemporalConstruct, Zones) {
  ExpectAll({
      {"time({time: time('12:31:14+01:00'), timezone: '+05:00'})", "'16:31:14+05:00'"},
      {"time({time: time('01:00+01:00'), timezone: '-01:00'})", "'23:00-01:00'"},
      {"time({time: localtime('12:31:14'), timezone: '+05:00'})", "'12:31:14+05:00'"},
      {"time({time: datetime('2017-07-01T12:00[Europe/Stockholm]')})", "'12:00+02:00'"},
      {"datetime({date: datetime('1984-10-11T12:00+01:00'), hour: 10})", "'1984-10-11T10:00Z'"},
      {"datetime({date: date('1984-10-11'), time: datetime('1984-01-01T12:00[Europe/Stockholm]'), "
       "day: 28, second: 42, "
       "timezone: 'Pacific/Honolulu'})",
       "'1984-10-28T01:00:42-10:00[Pacific/Honolulu]'"},
      {"datetime({date: date('1984-03-07'), time: datetime('1984-01-01T12:00[Europe/Stockholm]'), "
       "day: 28, second: 42, "
       "timezone: 'Pacific/Honolulu'})",
       "'1984-03-28T00:00:42-10:00[Pacific/Honolulu]'"},
      {"datetime({datetime: datetime('1984-10-11T12:00[Europe/Stockholm]'), timezone: '+05:00'})",
       "'1984-10-11T16:00+05:00'"},
      {"datetime({datetime: localdatetime('1984-03-07T12:00'), timezone: '+05:00'})",
       "'1984-03-07T12:00+05:00'"},
  });
}

// The runner's clock stands at 1,700,000,000.123456789 seconds.
TEST(TemporalConstruct, FromTheClock) {
  ExpectAll({
      {"datetime()", "'2023-11-14T22:13:20.123456789Z'"},
      {"datetime('2023')", "'2023-01-01T00:00Z'"},
      {"datetime.statement('Asia/Tokyo')", "'2023-11-15T07:13:20.123456789+09:00[Asia/Tokyo]'"},
      {"date.transaction('+02:00')", "'2023-11-15'"},
      {"date({timezone: 'Asia/Tokyo'})", "'2023-11-15'"},
      {"date() = date.statement() AND date() = date.transaction()", "true"},
      {"localtime()", "'22:13:20.123456789'"},
      {"time('22:13Z') < time()", "true"},
      {"datetime.realtime() > datetime()", "true"},
      {"localdatetime.realtime(null)", "null"},
      {"datetime.fromepoch(416779, 999999999)", "'1970-01-05T19:46:19.999999999Z'"},
      {"datetime.fromepochmillis(237821673987)", "'1977-07-15T13:34:33.987Z'"},
      {"datetime.fromepochmillis(-1)", "'1969-12-31T23:59:59.999Z'"},
      {"datetime.fromepoch(9223372036854775807, 0)", "ArgumentError(NumberOutOfRange)"},
  });
}

}  // namespace
}  // namespace dossier
