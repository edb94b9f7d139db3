#include "graph/value/calendar.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr int64_t kDaysPerCycle = 146'097;  // 400 years
// From 1 March of the year 0 to 1970-01-01.
constexpr int64_t kEpochFromMarchZero = 719'468;

// Days before the first of a month in a year that begins with March, so that the leap day is its
// last.
constexpr int32_t DaysBeforeMarchMonth(int32_t march_month) { return (153 * march_month + 2) / 5; }

int64_t FirstOfYear(int64_t year) { return DaysFromCivil({year, 1, 1}); }

// The Monday that begins week 1.
int64_t FirstMonday(int64_t year) {
  const int64_t fourth = DaysFromCivil({year, 1, 4});
  return fourth - (DayOfWeek(fourth) - 1);
}

int64_t FirstOfQuarter(int64_t days) {
  const int64_t year = CivilFromDays(days).year;
  return DaysFromCivil({year, (Quarter(days) - 1) * 3 + 1, 1});
}

}  // namespace

bool IsLeapYear(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int32_t DaysInMonth(int64_t year, int32_t month) {
  constexpr std::array<int8_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && IsLeapYear(year) ? 1 : 0);
}

int32_t DaysInYear(int64_t year) { return IsLeapYear(year) ? 366 : 365; }

int32_t WeeksInYear(int64_t year) {
  return static_cast<int32_t>((FirstMonday(year + 1) - FirstMonday(year)) / 7);
}

int32_t DaysInQuarter(int64_t year, int32_t quarter) {
  constexpr std::array<int8_t, 4> kDays = {90, 91, 92, 92};
  return kDays[quarter - 1] + (quarter == 1 && IsLeapYear(year) ? 1 : 0);
}

int64_t DaysFromCivil(const CivilDate& date) {
  const int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const int32_t march_month = (date.month + 9) % 12;
  const int64_t leap_days = FloorDivide(year, 4) - FloorDivide(year, 100) + FloorDivide(year, 400);
  return year * 365 + leap_days + DaysBeforeMarchMonth(march_month) + date.day - 1 -
         kEpochFromMarchZero;
}

CivilDate CivilFromDays(int64_t days) {
  const int64_t from_march_zero = days + kEpochFromMarchZero;
  const int64_t cycle = FloorDivide(from_march_zero, kDaysPerCycle);
  const auto day_of_cycle = static_cast<int32_t>(FloorModulo(from_march_zero, kDaysPerCycle));
  // Leave out the leap days before this day: one in 1,461 days, but not in 36,524, but in 146,097.
  const int32_t year_of_cycle =
      (day_of_cycle - day_of_cycle / 1'460 + day_of_cycle / 36'524 - day_of_cycle / 146'096) / 365;
  const int32_t day_of_year =
      day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const int32_t march_month = (5 * day_of_year + 2) / 153;
  const int32_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  return {cycle * 400 + year_of_cycle + (month <= 2 ? 1 : 0), month,
          day_of_year - DaysBeforeMarchMonth(march_month) + 1};
}

int32_t DayOfWeek(int64_t days) {
  return static_cast<int32_t>(FloorModulo(days + 3, 7)) + 1;  // 1970-01-01 was a Thursday
}

int64_t DaysFromWeek(const WeekDate& date) {
  return FirstMonday(date.year) + (date.week - 1) * 7 + date.day - 1;
}

WeekDate WeekFromDays(int64_t days) {
  const int32_t day = DayOfWeek(days);
  // A week belongs to the year of its Thursday.
  const int64_t year = CivilFromDays(days + 4 - day).year;
  return {year, static_cast<int32_t>((days - FirstMonday(year)) / 7) + 1, day};
}

int32_t OrdinalDay(int64_t days) {
  return static_cast<int32_t>(days - FirstOfYear(CivilFromDays(days).year)) + 1;
}

int32_t Quarter(int64_t days) { return (CivilFromDays(days).month - 1) / 3 + 1; }

int32_t DayOfQuarter(int64_t days) { return static_cast<int32_t>(days - FirstOfQuarter(days)) + 1; }

int64_t AddMonths(int64_t days, int64_t months) {
  const CivilDate from = CivilFromDays(days);
  const int64_t total = from.year * 12 + (from.month - 1) + months;
  const int64_t year = FloorDivide(total, 12);
  const auto month = static_cast<int32_t>(FloorModulo(total, 12)) + 1;
  return DaysFromCivil({year, month, std::min(from.day, DaysInMonth(year, month))});
}

}  // namespace dossier
