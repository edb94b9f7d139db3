#include "query/function/duration_between.h"

#include <gtest/gtest.h>

#include <random>

#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"
#include "query/function/temporal_arithmetic.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(DurationBetween, ByTheBook) {
  const Case cases[] = {
      {"duration.between(date('1984-10-11'), date('2015-06-24'))", "'P30Y8M13D'"},
      {"duration.between(localdatetime('2015-07-21T21:40:32.142'), date('2015-06-24'))",
       "'P-27DT-21H-40M-32.142S'"},
      {"duration.between(datetime('2014-07-21T21:40:36.143+0200'), "
       "datetime('2015-07-21T21:40:32.142+0100'))",
       "'P1YT59M55.999S'"},
      {"duration.between(localtime('14:30'), time('16:30+0100'))", "'PT2H'"},
      {"duration.inMonths(datetime('2018-07-21T21:40:36.143+0500'), "
       "datetime('1984-07-21T22:40:36.143+0200'))",
       "'P-33Y-11M'"},
      {"duration.inMonths(date('1984-10-11'), localtime('16:30'))", "'PT0S'"},
      {"duration.inDays(localdatetime('2015-07-21T21:40:32.142'), date('2015-06-24'))", "'P-27D'"},
      {"duration.inSeconds(date('1984-10-11'), time('16:30+0100'))", "'PT16H30M'"},
      {"duration.inSeconds(time('14:30'), time('16:30+0100'))", "'PT1H'"},
      {"duration.inSeconds(datetime('2014-07-21T21:40:36.143+0200'), time('16:30+0100'))",
       "'PT-4H-10M-36.143S'"},
      {"duration.inSeconds(localtime('00:00'), datetime('2017-10-29T04:00[Europe/Stockholm]'))",
       "'PT5H'"},
      {"duration.inSeconds(datetime('2017-10-29T00:00[Europe/Stockholm]'), date('2017-10-30'))",
       "'PT25H'"},
      {"duration.inSeconds(localdatetime('-999999999-01-01'), "
       "localdatetime('+999999999-12-31T23:59:59'))",
       "'PT17531639991215H59M59S'"},
      {"duration.inSeconds(localtime('12:44:54.7'), localtime('12:34:55.3'))", "'PT-9M-59.4S'"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

// What lies between two times is just what must be added to the one to reach the other; and all its
// parts have one sign.
TEST(DurationBetween, AddedToTheFirstGivesTheSecond) {
  std::mt19937_64 engine(1);
  const auto instant = [&] {
    return Value(LocalDateTime{static_cast<int64_t>(engine() % 4'000'000'000) - 2'000'000'000,
                               static_cast<int32_t>(engine() % 1'000'000'000)});
  };
  for (int i = 0; i < 50'000; ++i) {
    const Value a = instant(), b = instant();
    const Duration d = *DurationBetween(a, b, BetweenUnit::kAll);
    ASSERT_EQ(AddDuration(a, d)->local_date_time(), b.local_date_time());
    const bool forward = a.local_date_time().seconds < b.local_date_time().seconds;
    ASSERT_TRUE(forward ? d.months >= 0 && d.days >= 0 && d.seconds >= 0
                        : d.months <= 0 && d.days <= 0 && d.seconds <= 0);
    ASSERT_LT(std::abs(d.days), 31);
    ASSERT_LE(std::abs(d.seconds), 86'400);
    // One month more would go too far, but where it ends early, at the end of a shorter month.
    if (CivilFromDays(Split(a.local_date_time()).days).day > 28) continue;
    const Duration further{DurationBetween(a, b, BetweenUnit::kMonths)->months + (forward ? 1 : -1),
                           0, 0, 0};
    const LocalDateTime beyond = AddDuration(a, further)->local_date_time();
    ASSERT_TRUE(forward ? beyond.seconds >= b.local_date_time().seconds
                        : beyond.seconds <= b.local_date_time().seconds);
  }
}

}  // namespace
}  // namespace dossier
