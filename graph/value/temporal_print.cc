#include <array>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"
#include "graph/value/temporal_text.h"

namespace dossier {
namespace {

std::string YearText(int64_t year) {
  const char* sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return absl::StrFormat("%s%04d", sign, std::llabs(year));
}

// '.645' for 645 million nanoseconds, nothing for 0.
std::string FractionText(int64_t nanos) {
  if (nanos == 0) return "";
  std::string text = absl::StrFormat(".%09d", nanos);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::string TimeText(int64_t nanos) {
  const int64_t seconds = nanos / kNanosPerSecond;
  const int64_t fraction = nanos % kNanosPerSecond;
  std::string text = absl::StrFormat("%02d:%02d", seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0 || fraction != 0) {
    absl::StrAppend(&text, absl::StrFormat(":%02d", seconds % 60), FractionText(fraction));
  }
  return text;
}

std::string DayAndTimeText(const DayAndTime& parts) {
  return absl::StrCat(ToText(Date{parts.days}), "T", TimeText(parts.nanos));
}

void AppendUnit(std::string* text, int64_t amount, char unit) {
  if (amount != 0) absl::StrAppend(text, amount, std::string(1, unit));
}

// Hours, minutes and seconds with one sign; `nanos` is the whole time part.
std::string DurationTimeText(__int128 nanos) {
  std::string text;
  const __int128 seconds = nanos / kNanosPerSecond;
  const auto fraction = static_cast<int64_t>(nanos % kNanosPerSecond);
  AppendUnit(&text, static_cast<int64_t>(seconds / 3600), 'H');
  AppendUnit(&text, static_cast<int64_t>(seconds / 60 % 60), 'M');
  const auto second = static_cast<int64_t>(seconds % 60);
  if (second != 0 || fraction != 0) {
    const bool negative = second < 0 || fraction < 0;
    absl::StrAppend(&text, negative ? "-" : "", std::llabs(second),
                    FractionText(std::llabs(fraction)), "S");
  }
  return text;
}

}  // namespace

std::string OffsetText(int32_t offset) {
  if (offset == 0) return "Z";
  const int32_t size = std::abs(offset);
  std::string text =
      absl::StrFormat("%c%02d:%02d", offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  if (size % 60 != 0) absl::StrAppend(&text, absl::StrFormat(":%02d", size % 60));
  return text;
}

std::string ToText(const Date& date) {
  const CivilDate civil = CivilFromDays(date.days);
  return absl::StrFormat("%s-%02d-%02d", YearText(civil.year), civil.month, civil.day);
}

std::string ToText(const LocalTime& time) { return TimeText(time.nanos); }

std::string ToText(const ZonedTime& time) { return TimeText(time.nanos) + OffsetText(time.offset); }

std::string ToText(const LocalDateTime& time) { return DayAndTimeText(Split(time)); }

std::string ToText(const ZonedDateTime& time) {
  std::string text = DayAndTimeText(Split(time)) + OffsetText(time.offset);
  if (!time.zone.empty()) absl::StrAppend(&text, "[", time.zone, "]");
  return text;
}

std::string ToText(const Duration& duration) {
  std::string text = "P";
  AppendUnit(&text, duration.months / 12, 'Y');
  AppendUnit(&text, duration.months % 12, 'M');
  AppendUnit(&text, duration.days, 'D');
  const std::string time =
      DurationTimeText(static_cast<__int128>(duration.seconds) * kNanosPerSecond + duration.nanos);
  if (!time.empty()) absl::StrAppend(&text, "T", time);
  return text == "P" ? "PT0S" : text;
}

}  // namespace dossier
