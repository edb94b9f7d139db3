#include <array>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "query/function/function_error.h"
#include "query/function/temporal_construct.h"
#include "query/function/temporal_join.h"
#include "query/function/temporal_override.h"

namespace dossier {
namespace {

enum class Unit : uint8_t {
  kMillennium,
  kCentury,
  kDecade,
  kYear,
  kWeekYear,
  kQuarter,
  kMonth,
  kWeek,
  kDay,
  kHour,
  kMinute,
  kSecond,
  kMillisecond,
  kMicrosecond,
};
constexpr std::array<std::string_view, 14> kUnitNames = {
    "millennium", "century", "decade", "year",   "weekYear", "quarter",     "month",
    "week",       "day",     "hour",   "minute", "second",   "millisecond", "microsecond"};
constexpr size_t kFirstTimeUnit = static_cast<size_t>(Unit::kHour);
// Nanoseconds in an hour, minute ... microsecond.
constexpr std::array<int64_t, 5> kTimeUnitNanos = {3'600'000'000'000, 60'000'000'000, 1'000'000'000,
                                                   1'000'000, 1'000};

absl::StatusOr<Unit> FindUnit(std::string_view name) {
  for (size_t i = 0; i < kUnitNames.size(); ++i) {
    if (absl::EqualsIgnoreCase(absl::string_view(kUnitNames[i].data(), kUnitNames[i].size()),
                               absl::string_view(name.data(), name.size()))) {
      return static_cast<Unit>(i);
    }
  }
  return ArgumentErrorAtRuntime("InvalidArgumentValue",
                                absl::StrCat("Unknown unit '", std::string(name),
                                             "'; units go from 'millennium' to 'microsecond'"));
}

int64_t FirstOfYears(int64_t year, int64_t span) {
  return DaysFromCivil({FloorDivide(year, span) * span, 1, 1});
}

int64_t TruncatedDays(int64_t days, Unit unit) {
  const CivilDate civil = CivilFromDays(days);
  switch (unit) {
    case Unit::kMillennium:
      return FirstOfYears(civil.year, 1000);
    case Unit::kCentury:
      return FirstOfYears(civil.year, 100);
    case Unit::kDecade:
      return FirstOfYears(civil.year, 10);
    case Unit::kYear:
      return FirstOfYears(civil.year, 1);
    case Unit::kWeekYear:
      return DaysFromWeek({WeekFromDays(days).year, 1, 1});
    case Unit::kQuarter:
      return days - DayOfQuarter(days) + 1;
    case Unit::kMonth:
      return days - civil.day + 1;
    case Unit::kWeek:
      return days - DayOfWeek(days) + 1;
    default:
      return days;
  }
}

int64_t TruncatedNanos(int64_t nanos, Unit unit) {
  const auto index = static_cast<size_t>(unit);
  if (index < kFirstTimeUnit) return 0;
  return nanos - nanos % kTimeUnitNanos[index - kFirstTimeUnit];
}

absl::Status CheckUnitFits(ValueKind kind, Unit unit) {
  const bool time_unit = static_cast<size_t>(unit) >= kFirstTimeUnit;
  if ((!time_unit || HasTime(kind)) && (time_unit || unit == Unit::kDay || HasDay(kind)))
    return absl::OkStatus();
  return ArgumentErrorAtRuntime(
      "InvalidArgumentValue",
      absl::StrCat("A ", std::string(KindName(kind)), " cannot be truncated to the unit '",
                   std::string(kUnitNames[static_cast<size_t>(unit)]), "'"));
}

}  // namespace

absl::StatusOr<Value> TruncatedInstant(ValueKind kind, std::string_view unit_name,
                                       const Value& instant, const Map& map,
                                       const StatementClock& now) {
  absl::StatusOr<Unit> unit = FindUnit(unit_name);
  if (!unit.ok()) return unit.status();
  if (absl::Status status = CheckUnitFits(kind, *unit); !status.ok()) return status;
  absl::StatusOr<Value> same = InstantFromInstant(kind, instant);
  if (!same.ok()) return same;
  TemporalPieces pieces = PiecesOf(instant);
  if (pieces.days) pieces.days = TruncatedDays(*pieces.days, *unit);
  pieces.nanos = TruncatedNanos(pieces.nanos.value_or(0), *unit);
  return OverriddenInstant(kind, pieces, map, now);
}

}  // namespace dossier
