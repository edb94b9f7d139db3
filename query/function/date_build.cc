#include "query/function/date_build.h"

#include <algorithm>
#include <span>

#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "query/function/function_error.h"

namespace dossier {
namespace {

using Field = TemporalField;

absl::Status Invalid(std::string message) {
  return ArgumentErrorAtRuntime("InvalidArgumentValue", message);
}

// Fields from large to small: after one that is missing none may follow.
absl::Status CheckNoGap(const TemporalFields& fields, std::span<const Field> large_to_small) {
  for (size_t i = 1; i < large_to_small.size(); ++i) {
    if (!fields.Has(large_to_small[i]) || fields.Has(large_to_small[i - 1])) continue;
    return Invalid(absl::StrCat("'", std::string(TemporalFieldName(large_to_small[i])), "' needs '",
                                std::string(TemporalFieldName(large_to_small[i - 1])),
                                "' beside it"));
  }
  return absl::OkStatus();
}

absl::Status CheckAtMost(Field field, int64_t value, int64_t high) {
  if (value <= high) return absl::OkStatus();
  return Invalid(absl::StrCat("'", std::string(TemporalFieldName(field)), "' must be at most ",
                              high, " here, not ", value));
}

absl::StatusOr<int64_t> BuildCalendarDate(const TemporalFields& fields,
                                          std::optional<int64_t> base) {
  constexpr Field kFields[] = {Field::kYear, Field::kMonth, Field::kDay};
  if (!base) {
    if (absl::Status status = CheckNoGap(fields, kFields); !status.ok()) return status;
  }
  const CivilDate start = base ? CivilFromDays(*base) : CivilDate{};
  const int64_t year = fields.Get(Field::kYear, start.year);
  const auto month = static_cast<int32_t>(fields.Get(Field::kMonth, start.month));
  const int32_t length = DaysInMonth(year, month);
  if (const std::optional<int64_t> day = fields.Get(Field::kDay)) {
    if (absl::Status status = CheckAtMost(Field::kDay, *day, length); !status.ok()) return status;
    return DaysFromCivil({year, month, static_cast<int32_t>(*day)});
  }
  return DaysFromCivil({year, month, std::min(start.day, length)});
}

absl::StatusOr<int64_t> BuildWeekDate(const TemporalFields& fields, std::optional<int64_t> base) {
  constexpr Field kFields[] = {Field::kYear, Field::kWeek, Field::kDayOfWeek};
  if (!base) {
    if (absl::Status status = CheckNoGap(fields, kFields); !status.ok()) return status;
  }
  const WeekDate start = base ? WeekFromDays(*base) : WeekDate{};
  const int64_t year = fields.Get(Field::kYear, start.year);
  const auto week = static_cast<int32_t>(fields.Get(Field::kWeek, start.week));
  if (absl::Status status = CheckAtMost(Field::kWeek, week, WeeksInYear(year)); !status.ok())
    return status;
  return DaysFromWeek({year, week, static_cast<int32_t>(fields.Get(Field::kDayOfWeek, start.day))});
}

absl::StatusOr<int64_t> BuildQuarterDate(const TemporalFields& fields,
                                         std::optional<int64_t> base) {
  constexpr Field kFields[] = {Field::kYear, Field::kQuarter, Field::kDayOfQuarter};
  if (!base) {
    if (absl::Status status = CheckNoGap(fields, kFields); !status.ok()) return status;
  }
  const int64_t year = fields.Get(Field::kYear, base ? CivilFromDays(*base).year : 0);
  const auto quarter = static_cast<int32_t>(fields.Get(Field::kQuarter, base ? Quarter(*base) : 1));
  const int64_t length = DaysInQuarter(year, quarter);
  const int64_t day =
      fields.Get(Field::kDayOfQuarter, std::min<int64_t>(base ? DayOfQuarter(*base) : 1, length));
  if (absl::Status status = CheckAtMost(Field::kDayOfQuarter, day, length); !status.ok())
    return status;
  return DaysFromCivil({year, quarter * 3 - 2, 1}) + day - 1;
}

absl::StatusOr<int64_t> BuildOrdinalDate(const TemporalFields& fields,
                                         std::optional<int64_t> base) {
  const int64_t year = fields.Get(Field::kYear, base ? CivilFromDays(*base).year : 0);
  const int64_t day = *fields.Get(Field::kOrdinalDay);
  if (absl::Status status = CheckAtMost(Field::kOrdinalDay, day, DaysInYear(year)); !status.ok())
    return status;
  return DaysFromCivil({year, 1, 1}) + day - 1;
}

// A fraction of a second; each field counts below the next larger one that is given.
absl::StatusOr<int64_t> SubsecondNanos(const TemporalFields& fields) {
  const bool has_milli = fields.Has(Field::kMillisecond);
  const bool has_micro = fields.Has(Field::kMicrosecond);
  const int64_t micro = fields.Get(Field::kMicrosecond, 0);
  const int64_t nano = fields.Get(Field::kNanosecond, 0);
  if (absl::Status status = CheckAtMost(Field::kMicrosecond, micro, has_milli ? 999 : 999'999);
      !status.ok())
    return status;
  const int64_t nano_high = has_micro ? 999 : has_milli ? 999'999 : 999'999'999;
  if (absl::Status status = CheckAtMost(Field::kNanosecond, nano, nano_high); !status.ok())
    return status;
  return fields.Get(Field::kMillisecond, 0) * 1'000'000 + micro * 1'000 + nano;
}

absl::StatusOr<int64_t> BuildSubseconds(const TemporalFields& fields, int64_t base,
                                        Subseconds subseconds) {
  if (!fields.HasAnyOf(Field::kMillisecond, Field::kNanosecond)) return base;
  absl::StatusOr<int64_t> nanos = SubsecondNanos(fields);
  if (!nanos.ok() || subseconds == Subseconds::kReplace) return nanos;
  if (base + *nanos >= kNanosPerSecond)
    return Invalid("The fractions of a second add up to more than one");
  return base + *nanos;
}

absl::Status CheckTimeFields(const TemporalFields& fields) {
  constexpr Field kFields[] = {Field::kHour, Field::kMinute, Field::kSecond};
  if (absl::Status status = CheckNoGap(fields, kFields); !status.ok()) return status;
  if (fields.Has(Field::kSecond) || !fields.HasAnyOf(Field::kMillisecond, Field::kNanosecond))
    return absl::OkStatus();
  return Invalid("A fraction of a second needs 'second' beside it");
}

}  // namespace

absl::StatusOr<int64_t> BuildDate(const TemporalFields& fields, std::optional<int64_t> base) {
  if (!base && !fields.Has(Field::kYear)) return Invalid("A date needs at least 'year'");
  const bool by_week = fields.Has(Field::kWeek) || fields.Has(Field::kDayOfWeek);
  const bool by_quarter = fields.Has(Field::kQuarter) || fields.Has(Field::kDayOfQuarter);
  const bool by_ordinal = fields.Has(Field::kOrdinalDay);
  const bool by_month = fields.Has(Field::kMonth) || fields.Has(Field::kDay);
  if (int{by_week} + int{by_quarter} + int{by_ordinal} + int{by_month} > 1) {
    return Invalid(
        "A day is named by month and day, by week, by quarter or by ordinal day, not by several of "
        "them");
  }
  if (by_week) return BuildWeekDate(fields, base);
  if (by_quarter) return BuildQuarterDate(fields, base);
  if (by_ordinal) return BuildOrdinalDate(fields, base);
  return BuildCalendarDate(fields, base);
}

absl::StatusOr<int64_t> BuildTime(const TemporalFields& fields, std::optional<int64_t> base,
                                  Subseconds subseconds) {
  if (!base) {
    if (absl::Status status = CheckTimeFields(fields); !status.ok()) return status;
  }
  const int64_t start = base.value_or(0);
  const int64_t seconds = start / kNanosPerSecond;
  const int64_t hour = fields.Get(Field::kHour, seconds / 3600);
  const int64_t minute = fields.Get(Field::kMinute, seconds / 60 % 60);
  const int64_t second = fields.Get(Field::kSecond, seconds % 60);
  absl::StatusOr<int64_t> nanos = BuildSubseconds(fields, start % kNanosPerSecond, subseconds);
  if (!nanos.ok()) return nanos;
  return ((hour * 60 + minute) * 60 + second) * kNanosPerSecond + *nanos;
}

}  // namespace dossier
