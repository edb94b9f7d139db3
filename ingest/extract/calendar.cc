#include "ingest/extract/calendar.h"

#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

int DaysInMonth(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int Digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (!absl::ascii_isdigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Index of the name that `word` is, or abbreviates with at least three letters; -1 if none.
template <size_t N>
int IndexOf(const std::array<std::string_view, N>& names, std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  std::string lower = absl::AsciiStrToLower(absl::string_view(word.data(), word.size()));
  for (size_t i = 0; i < N; ++i) {
    bool abbreviated =
        lower.size() >= 3 && lower.size() <= 4 && names[i].substr(0, lower.size()) == lower;
    if (names[i] == lower || abbreviated) return static_cast<int>(i);
  }
  return lower == "tues" || lower == "thurs" ? (N == 7 ? (lower[1] == 'u' ? 1 : 3) : -1) : -1;
}

}  // namespace

long DayNumber(const Day& day) {
  long y = day.month <= 2 ? day.year - 1 : day.year;
  long era = (y >= 0 ? y : y - 399) / 400;
  long year_of_era = y - era * 400;
  long day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

Day DayOfNumber(long number) {
  number += 719468;
  long era = (number >= 0 ? number : number - 146096) / 146097;
  long doe = number - era * 146097;
  long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  long mp = (5 * doy + 2) / 153;
  int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {static_cast<int>(yoe + era * 400 + (month <= 2)), month,
          static_cast<int>(doy - (153 * mp + 2) / 5 + 1)};
}

int Weekday(const Day& day) { return static_cast<int>(((DayNumber(day) + 3) % 7 + 7) % 7); }

bool IsValid(const Day& day) {
  return day.year >= 1 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= DaysInMonth(day.year, day.month);
}

std::optional<Day> ParseDay(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  Day day{Digits(iso.substr(0, 4)), Digits(iso.substr(5, 2)), Digits(iso.substr(8, 2))};
  if (!IsValid(day)) return std::nullopt;
  return day;
}

std::string IsoDay(const Day& day) {
  return IsValid(day) ? absl::StrFormat("%04d-%02d-%02d", day.year, day.month, day.day) : "";
}
std::string IsoMonth(int year, int month) {
  return IsValid({year, month, 1}) ? absl::StrFormat("%04d-%02d", year, month) : "";
}
std::string IsoYear(int year) { return IsValid({year, 1, 1}) ? absl::StrFormat("%04d", year) : ""; }

void AddMonths(int count, int* year, int* month) {
  int index = *year * 12 + (*month - 1) + count;
  *year = index / 12;
  *month = index % 12 + 1;
}

int MonthOf(std::string_view word) { return IndexOf(kMonths, word) + 1; }
int WeekdayOf(std::string_view word) { return IndexOf(kWeekdays, word); }

}  // namespace dossier
