#include "graph/value/calendar.h"

#include <gtest/gtest.h>

#include <random>

namespace dossier {
namespace {

// The slow way: one day after another, by nothing but the lengths of months.
class DayStepper {
 public:
  explicit DayStepper(int64_t year) : date_{year, 1, 1} {}
  const CivilDate& date() const { return date_; }
  int32_t ordinal() const { return ordinal_; }
  void Step() {
    ++ordinal_;
    if (++date_.day <= Length()) return;
    date_.day = 1;
    if (++date_.month <= 12) return;
    date_.month = 1;
    ++date_.year;
    ordinal_ = 1;
  }

 private:
  int32_t Length() const {
    switch (date_.month) {
      case 4:
      case 6:
      case 9:
      case 11:
        return 30;
      case 2: {
        const bool century = date_.year % 100 == 0;
        return date_.year % (century ? 400 : 4) == 0 ? 29 : 28;
      }
      default:
        return 31;
    }
  }
  CivilDate date_;
  int32_t ordinal_ = 1;
};

void ExpectSameForYears(int64_t first, int64_t years) {
  DayStepper stepper(first);
  int64_t days = DaysFromCivil({first, 1, 1});
  int32_t weekday = DayOfWeek(days);
  for (; stepper.date().year < first + years; stepper.Step(), ++days) {
    ASSERT_EQ(CivilFromDays(days), stepper.date());
    ASSERT_EQ(DaysFromCivil(stepper.date()), days);
    ASSERT_EQ(OrdinalDay(days), stepper.ordinal());
    ASSERT_EQ(Quarter(days), (stepper.date().month + 2) / 3);
    ASSERT_EQ(DayOfWeek(days), weekday);
    const WeekDate week = WeekFromDays(days);
    ASSERT_EQ(week.day, weekday);
    ASSERT_EQ(DaysFromWeek(week), days);
    weekday = weekday % 7 + 1;
  }
}

TEST(Calendar, AgreesWithSteppingDayByDay) {
  ExpectSameForYears(1600, 1000);
  ExpectSameForYears(-500, 1000);
  ExpectSameForYears(999'999'500, 499);
  ExpectSameForYears(-999'999'999, 500);
}

TEST(Calendar, KnownDays) {
  EXPECT_EQ(DaysFromCivil({1970, 1, 1}), 0);
  EXPECT_EQ(DaysFromCivil({2000, 3, 1}), 11017);
  EXPECT_EQ(DaysFromCivil({kMinYear, 1, 1}), kMinDays);
  EXPECT_EQ(DaysFromCivil({kMaxYear, 12, 31}), kMaxDays);
  EXPECT_EQ(DayOfWeek(DaysFromCivil({2024, 2, 29})), 4);
}

// A week belongs to the year that has its Thursday, and week numbers count Thursdays.
TEST(Calendar, WeeksCountThursdays) {
  std::mt19937_64 engine(1);
  for (int i = 0; i < 100'000; ++i) {
    const int64_t days = static_cast<int64_t>(engine() % 2'000'000) - 1'000'000;
    const int64_t thursday = days - DayOfWeek(days) + 4;
    const WeekDate week = WeekFromDays(days);
    ASSERT_EQ(week.year, CivilFromDays(thursday).year);
    ASSERT_EQ(week.week, (OrdinalDay(thursday) - 1) / 7 + 1);
    ASSERT_LE(week.week, WeeksInYear(week.year));
  }
  EXPECT_EQ(WeeksInYear(1818), 53);
  EXPECT_EQ(WeeksInYear(1819), 52);
}

TEST(Calendar, Quarters) {
  EXPECT_EQ(DayOfQuarter(DaysFromCivil({1984, 11, 11})), 42);
  EXPECT_EQ(DayOfQuarter(DaysFromCivil({1984, 3, 31})), DaysInQuarter(1984, 1));
  EXPECT_EQ(DayOfQuarter(DaysFromCivil({1985, 12, 31})), DaysInQuarter(1985, 4));
}

TEST(Calendar, AddingMonthsStopsAtTheLastDay) {
  const auto add = [](CivilDate from, int64_t months) {
    return CivilFromDays(AddMonths(DaysFromCivil(from), months));
  };
  EXPECT_EQ(add({2024, 1, 31}, 1), (CivilDate{2024, 2, 29}));
  EXPECT_EQ(add({2023, 1, 31}, 1), (CivilDate{2023, 2, 28}));
  EXPECT_EQ(add({2024, 1, 31}, -2), (CivilDate{2023, 11, 30}));
  EXPECT_EQ(add({2024, 2, 29}, 48), (CivilDate{2028, 2, 29}));
  EXPECT_EQ(add({0, 1, 1}, -1), (CivilDate{-1, 12, 1}));
}

TEST(Calendar, FloorDivision) {
  EXPECT_EQ(FloorDivide(-1, 7), -1);
  EXPECT_EQ(FloorModulo(-1, 7), 6);
  EXPECT_EQ(FloorDivide(-7, 7), -1);
  EXPECT_EQ(FloorModulo(-7, 7), 0);
}

}  // namespace
}  // namespace dossier
