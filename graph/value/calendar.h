// The proleptic Gregorian calendar: days since 1970-01-01 to years, months and weeks, and back.
// Exact for the years -999,999,999 to 999,999,999; callers check ranges (IsYear, DaysInMonth ...)
// first.
#pragma once

#include <cstdint>

namespace dossier {

inline constexpr int64_t kMinYear = -999'999'999;
inline constexpr int64_t kMaxYear = 999'999'999;
// 1 January of kMinYear and 31 December of kMaxYear.
inline constexpr int64_t kMinDays = -365'243'219'162;
inline constexpr int64_t kMaxDays = 365'241'780'471;

inline constexpr int64_t kSecondsPerDay = 86'400;
inline constexpr int64_t kNanosPerSecond = 1'000'000'000;
inline constexpr int64_t kNanosPerDay = kSecondsPerDay * kNanosPerSecond;
// A month on average over 400 years: what a fraction of a month is worth.
inline constexpr int64_t kSecondsPerAverageMonth = 2'629'746;

// Division and remainder that round towards minus infinity; the divisor is positive.
constexpr int64_t FloorDivide(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
constexpr int64_t FloorModulo(int64_t a, int64_t b) { return a % b + (a % b < 0 ? b : 0); }

// A day by year, month (1-12) and day of the month (1-31).
struct CivilDate {
  int64_t year = 1970;
  int32_t month = 1;
  int32_t day = 1;
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// A day by ISO 8601 week: week 1 holds the year's first Thursday, day 1 is Monday.
struct WeekDate {
  int64_t year = 1970;  // differs from the civil year around New Year
  int32_t week = 1;     // 1-53
  int32_t day = 1;      // 1-7
  friend bool operator==(const WeekDate&, const WeekDate&) = default;
};

constexpr bool IsYear(int64_t year) { return year >= kMinYear && year <= kMaxYear; }
bool IsLeapYear(int64_t year);
int32_t DaysInMonth(int64_t year, int32_t month);
int32_t DaysInYear(int64_t year);
int32_t WeeksInYear(int64_t year);  // 52 or 53, of the ISO week year
int32_t DaysInQuarter(int64_t year, int32_t quarter);

int64_t DaysFromCivil(const CivilDate& date);
CivilDate CivilFromDays(int64_t days);
int64_t DaysFromWeek(const WeekDate& date);
WeekDate WeekFromDays(int64_t days);
int32_t DayOfWeek(int64_t days);     // 1 is Monday
int32_t OrdinalDay(int64_t days);    // 1-366
int32_t Quarter(int64_t days);       // 1-4
int32_t DayOfQuarter(int64_t days);  // 1-92

// The same day of the month so many months later, or the last one of that month if it is shorter.
int64_t AddMonths(int64_t days, int64_t months);

}  // namespace dossier
