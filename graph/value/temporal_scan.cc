#include "graph/value/temporal_scan.h"

#include "graph/value/calendar.h"

namespace dossier {
namespace {

using Number = std::optional<int64_t>;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

Number DaysOfCivil(int64_t year, int64_t month, int64_t day) {
  if (!IsYear(year) || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > DaysInMonth(year, static_cast<int32_t>(month))) return std::nullopt;
  return DaysFromCivil({year, static_cast<int32_t>(month), static_cast<int32_t>(day)});
}

Number DaysOfOrdinal(int64_t year, int64_t ordinal) {
  if (!IsYear(year) || ordinal < 1 || ordinal > DaysInYear(year)) return std::nullopt;
  return DaysFromCivil({year, 1, 1}) + ordinal - 1;
}

Number DaysOfWeekDate(int64_t year, int64_t week, int64_t day) {
  if (!IsYear(year) || week < 1 || week > WeeksInYear(year) || day < 1 || day > 7)
    return std::nullopt;
  return DaysFromWeek({year, static_cast<int32_t>(week), static_cast<int32_t>(day)});
}

Number DaysOfQuarterDate(int64_t year, int64_t quarter, int64_t day) {
  if (!IsYear(year) || quarter < 1 || quarter > 4 || day < 1) return std::nullopt;
  if (day > DaysInQuarter(year, static_cast<int32_t>(quarter))) return std::nullopt;
  return DaysFromCivil({year, static_cast<int32_t>(quarter * 3 - 2), 1}) + day - 1;
}

}  // namespace

bool IsoScanner::Take(char c) {
  if (Peek() != c || rest_.empty()) return false;
  rest_.remove_prefix(1);
  return true;
}

size_t IsoScanner::DigitsAhead() const {
  size_t n = 0;
  while (n < rest_.size() && IsDigit(rest_[n])) ++n;
  return n;
}

Number IsoScanner::TakeDigits(size_t count) {
  if (count > 18 || DigitsAhead() < count) return std::nullopt;
  int64_t value = 0;
  for (size_t i = 0; i < count; ++i) value = value * 10 + (rest_[i] - '0');
  rest_.remove_prefix(count);
  return value;
}

Number IsoScanner::TakeFraction() {
  if (!Take('.') && !Take(',')) return 0;
  const size_t digits = DigitsAhead();
  if (digits == 0 || digits > 9) return std::nullopt;
  int64_t value = *TakeDigits(digits);
  for (size_t i = digits; i < 9; ++i) value *= 10;
  return value;
}

Number IsoScanner::TakeYear(bool* is_signed) {
  const bool negative = Peek() == '-';
  *is_signed = Take('-') || Take('+');
  const size_t digits = *is_signed ? DigitsAhead() : 4;
  if (digits < 4 || digits > 9) return std::nullopt;
  const Number year = TakeDigits(digits);
  return year && negative ? Number(-*year) : year;
}

// 20150721, 2015202, 201507: by the number of digits.
Number IsoScanner::TakeCompactDate() {
  const size_t digits = DigitsAhead();
  const int64_t year = *TakeDigits(4);
  const int64_t rest = *TakeDigits(digits - 4);
  if (digits == 8) return DaysOfCivil(year, rest / 100, rest % 100);
  if (digits == 7) return DaysOfOrdinal(year, rest);
  if (digits == 6) return DaysOfCivil(year, rest, 1);
  return std::nullopt;
}

// After the year: W30, W302, W30-2.
Number IsoScanner::TakeWeek(int64_t year) {
  const Number week = TakeDigits(2);
  if (!week) return std::nullopt;
  if (!Take('-') && DigitsAhead() == 0) return DaysOfWeekDate(year, *week, 1);
  const Number day = TakeDigits(1);
  return day ? DaysOfWeekDate(year, *week, *day) : std::nullopt;
}

// After the year: Q2, Q260, Q2-60.
Number IsoScanner::TakeQuarter(int64_t year) {
  const Number quarter = TakeDigits(1);
  if (!quarter) return std::nullopt;
  if (!Take('-') && DigitsAhead() == 0) return DaysOfQuarterDate(year, *quarter, 1);
  const Number day = TakeDigits(2);
  return day ? DaysOfQuarterDate(year, *quarter, *day) : std::nullopt;
}

// After 'year-': 07, 07-21, 202.
Number IsoScanner::TakeMonthOrOrdinal(int64_t year) {
  if (DigitsAhead() == 3) return DaysOfOrdinal(year, *TakeDigits(3));
  const Number month = TakeDigits(2);
  if (!month) return std::nullopt;
  if (!Take('-')) return DaysOfCivil(year, *month, 1);
  const Number day = TakeDigits(2);
  return day ? DaysOfCivil(year, *month, *day) : std::nullopt;
}

Number IsoScanner::TakeDate() {
  if (IsDigit(Peek()) && DigitsAhead() > 4)
    return DigitsAhead() <= 8 ? TakeCompactDate() : std::nullopt;
  bool is_signed = false;
  const Number year = TakeYear(&is_signed);
  if (!year) return std::nullopt;
  const bool dash = Take('-');
  if (Take('W')) return TakeWeek(*year);
  if (Take('Q')) return TakeQuarter(*year);
  return dash ? TakeMonthOrOrdinal(*year) : DaysOfCivil(*year, 1, 1);
}

Number IsoScanner::TakeTimePart(char separator, bool separated, bool* present) {
  *present = separated ? Take(separator) : IsDigit(Peek());
  if (!*present) return 0;
  const Number part = TakeDigits(2);
  return part && *part < 60 ? part : std::nullopt;
}

Number IsoScanner::TakeTime() {
  const Number hour = TakeDigits(2);
  if (!hour || *hour > 23) return std::nullopt;
  const bool separated = Peek() == ':';
  bool present = false;
  const Number minute = TakeTimePart(':', separated, &present);
  if (!minute) return std::nullopt;
  if (!present) return *hour * 3600 * kNanosPerSecond;
  const Number second = TakeTimePart(':', separated, &present);
  if (!second) return std::nullopt;
  const Number fraction = present ? TakeFraction() : Number(0);
  if (!fraction) return std::nullopt;
  return ((*hour * 60 + *minute) * 60 + *second) * kNanosPerSecond + *fraction;
}

Number IsoScanner::TakeOffset() {
  if (Take('Z') || Take('z')) return 0;
  const bool negative = Peek() == '-';
  if (!Take('-') && !Take('+')) return std::nullopt;
  const Number hour = TakeDigits(2);
  if (!hour) return std::nullopt;
  const bool separated = Peek() == ':';
  bool present = false;
  const Number minute = TakeTimePart(':', separated, &present);
  const Number second = present ? TakeTimePart(':', separated, &present) : Number(0);
  if (!minute || !second) return std::nullopt;
  const int64_t offset = (*hour * 60 + *minute) * 60 + *second;
  if (offset > 18 * 3600) return std::nullopt;
  return negative ? -offset : offset;
}

}  // namespace dossier
