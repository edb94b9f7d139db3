#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// A day of the proleptic Gregorian calendar. Valid days only; made by the functions below.
struct Day {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31

  bool operator==(const Day&) const = default;
};

// Days since 1970-01-01, and back (Howard Hinnant's algorithms for civil dates).
long DayNumber(const Day& day);
Day DayOfNumber(long number);

// 0 Monday .. 6 Sunday.
int Weekday(const Day& day);
bool IsValid(const Day& day);

// The day at the head of an ISO 8601 text ('2025-08-12', '2025-08-12T10:00:00Z'); none when it is
// not one.
std::optional<Day> ParseDay(std::string_view iso);

// '2025-08-12', '2025-08', '2025'. Years outside 1..9999 give an empty text.
std::string IsoDay(const Day& day);
std::string IsoMonth(int year, int month);
std::string IsoYear(int year);

// The month `count` months after (before, where negative): (2025, 1) - 2 = (2024, 11).
void AddMonths(int count, int* year, int* month);

// 1..12 for 'January', 'Jan', 'Jan.', 'jan'; 0 otherwise. 0..6 for 'Monday', 'Mon.' ..., -1
// otherwise.
int MonthOf(std::string_view word);
int WeekdayOf(std::string_view word);

}  // namespace dossier
