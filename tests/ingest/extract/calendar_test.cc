#include "ingest/extract/calendar.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(CalendarTest, DayNumbersAndBackAgreeWithCountingOneByOne) {
  // The oracle: walk from 1970-01-01 a day at a time.
  Day day{1970, 1, 1};
  for (long number = 0; number < 150 * 366; ++number) {
    ASSERT_EQ(DayNumber(day), number);
    ASSERT_EQ(DayOfNumber(number), day);
    ASSERT_EQ(Weekday(day), (3 + number) % 7);
    Day next{day.year, day.month, day.day + 1};
    if (!IsValid(next)) next = {day.year, day.month + 1, 1};
    if (!IsValid(next)) next = {day.year + 1, 1, 1};
    day = next;
  }
}

TEST(CalendarTest, BeforeTheEpoch) {
  EXPECT_EQ(DayNumber({1969, 12, 31}), -1);
  EXPECT_EQ(DayOfNumber(-1), (Day{1969, 12, 31}));
  EXPECT_EQ(Weekday({1969, 12, 31}), 2);
  EXPECT_EQ(DayOfNumber(DayNumber({1632, 2, 29})), (Day{1632, 2, 29}));
}

TEST(CalendarTest, ParsesOnlyRealDays) {
  EXPECT_EQ(ParseDay("2025-08-12T10:00:00Z"), (Day{2025, 8, 12}));
  EXPECT_FALSE(ParseDay("2025-02-29").has_value());
  EXPECT_FALSE(ParseDay("2025-8-12").has_value());
  EXPECT_FALSE(ParseDay("").has_value());
  EXPECT_FALSE(ParseDay("20x5-08-12").has_value());
}

TEST(CalendarTest, MonthsCarryOver) {
  int year = 2025, month = 1;
  AddMonths(-2, &year, &month);
  EXPECT_EQ(year, 2024);
  EXPECT_EQ(month, 11);
  AddMonths(14, &year, &month);
  EXPECT_EQ(IsoMonth(year, month), "2026-01");
}

TEST(CalendarTest, NamesOfMonthsAndWeekdays) {
  EXPECT_EQ(MonthOf("February"), 2);
  EXPECT_EQ(MonthOf("Aug."), 8);
  EXPECT_EQ(MonthOf("Sept"), 9);
  EXPECT_EQ(MonthOf("Ma"), 0);
  EXPECT_EQ(MonthOf("Marchers"), 0);
  EXPECT_EQ(WeekdayOf("Tues."), 1);
  EXPECT_EQ(WeekdayOf("Thurs"), 3);
  EXPECT_EQ(WeekdayOf("Sun"), 6);
  EXPECT_EQ(WeekdayOf("Someday"), -1);
}

}  // namespace
}  // namespace dossier
