#include "query/function/temporal_arithmetic.h"

#include <limits>
#include <utility>

#include "graph/value/calendar.h"
#include "graph/value/duration_build.h"
#include "graph/value/temporal_parts.h"
#include "query/function/function_error.h"
#include "query/function/temporal_pieces.h"

namespace dossier {
namespace {

// A duration with a sign, wide enough for every sum.
struct Wide {
  __int128 months;
  __int128 days;
  __int128 nanos;  // of the seconds too
};

Wide Widened(const Duration& d, int sign) {
  return {static_cast<__int128>(d.months) * sign, static_cast<__int128>(d.days) * sign,
          (static_cast<__int128>(d.seconds) * kNanosPerSecond + d.nanos) * sign};
}

absl::Status OutOfRange() {
  return ArgumentErrorAtRuntime("NumberOutOfRange",
                                "The result lies outside the years -999999999 to 999999999");
}

absl::StatusOr<int64_t> AddDays(int64_t days, __int128 months, __int128 more_days) {
  constexpr __int128 kMostMonths = 24'000'000'000;
  if (months > kMostMonths || months < -kMostMonths) return OutOfRange();
  const __int128 sum = AddMonths(days, static_cast<int64_t>(months)) + more_days;
  if (sum < kMinDays || sum > kMaxDays) return OutOfRange();
  return static_cast<int64_t>(sum);
}

int64_t WrappedNanos(int64_t nanos, __int128 more) {
  const auto rest = static_cast<int64_t>(more % kNanosPerDay);
  return FloorModulo(nanos + rest, kNanosPerDay);
}

// Days and nanoseconds, with the time passing over midnight.
absl::StatusOr<LocalDateTime> AddNanos(const LocalDateTime& t, __int128 more) {
  const __int128 nanos = static_cast<__int128>(t.seconds) * kNanosPerSecond + t.nanos + more;
  constexpr __int128 kLow = static_cast<__int128>(kMinDays) * kNanosPerDay;
  constexpr __int128 kHigh = static_cast<__int128>(kMaxDays + 1) * kNanosPerDay;
  if (nanos < kLow || nanos >= kHigh) return OutOfRange();
  __int128 seconds = nanos / kNanosPerSecond;
  if (nanos % kNanosPerSecond < 0) --seconds;
  return LocalDateTime{static_cast<int64_t>(seconds),
                       static_cast<int32_t>(nanos - seconds * kNanosPerSecond)};
}

absl::StatusOr<LocalDateTime> AddCalendarPart(const LocalDateTime& t, const Wide& d) {
  DayAndTime parts = Split(t);
  absl::StatusOr<int64_t> days = AddDays(parts.days, d.months, d.days);
  if (!days.ok()) return days.status();
  parts.days = *days;
  return Join(parts);
}

absl::StatusOr<Value> AddToDate(Date date, const Wide& d) {
  absl::StatusOr<int64_t> days = AddDays(date.days, d.months, d.days + d.nanos / kNanosPerDay);
  if (!days.ok()) return days.status();
  return Value(Date{*days});
}

absl::StatusOr<Value> AddToLocal(const LocalDateTime& t, const Wide& d) {
  absl::StatusOr<LocalDateTime> moved = AddCalendarPart(t, d);
  if (moved.ok()) moved = AddNanos(*moved, d.nanos);
  if (!moved.ok()) return moved.status();
  return Value(*moved);
}

absl::StatusOr<Value> AddToZoned(const ZonedDateTime& t, const Wide& d) {
  ZonedDateTime start = t;
  if (d.months != 0 || d.days != 0) {
    absl::StatusOr<LocalDateTime> local = AddCalendarPart(LocalOf(t), d);
    if (!local.ok()) return local.status();
    absl::StatusOr<ZonedDateTime> zoned = AtClock(*local, ZoneOf(t));
    if (!zoned.ok()) return AsArgumentError(zoned.status());
    start = *std::move(zoned);
  }
  absl::StatusOr<LocalDateTime> utc = AddNanos({start.seconds, start.nanos}, d.nanos);
  if (!utc.ok()) return utc.status();
  absl::StatusOr<ZonedDateTime> moved = AtInstant({utc->seconds, utc->nanos, 0, ""}, ZoneOf(t));
  if (!moved.ok()) return AsArgumentError(moved.status());
  return Value(*std::move(moved));
}

absl::StatusOr<Value> Add(const Value& instant, const Wide& d) {
  switch (instant.kind()) {
    case ValueKind::kDate:
      return AddToDate(instant.date(), d);
    case ValueKind::kLocalTime:
      return Value(LocalTime{WrappedNanos(instant.local_time().nanos, d.nanos)});
    case ValueKind::kZonedTime:
      return Value(ZonedTime{WrappedNanos(instant.zoned_time().nanos, d.nanos),
                             instant.zoned_time().offset});
    case ValueKind::kLocalDateTime:
      return AddToLocal(instant.local_date_time(), d);
    default:
      return AddToZoned(instant.zoned_date_time(), d);
  }
}

absl::StatusOr<Value> Checked(absl::StatusOr<Duration> duration) {
  if (!duration.ok()) return AsArgumentError(duration.status());
  return Value(*duration);
}

absl::StatusOr<Value> Combined(const Duration& a, const Duration& b, int sign) {
  const Wide x = Widened(a, 1);
  const Wide y = Widened(b, sign);
  return Checked(NormalizedDuration(x.months + y.months, x.days + y.days, 0, x.nanos + y.nanos));
}

}  // namespace

absl::StatusOr<Value> AddDuration(const Value& instant, const Duration& duration) {
  return Add(instant, Widened(duration, 1));
}

absl::StatusOr<Value> SubtractDuration(const Value& instant, const Duration& duration) {
  return Add(instant, Widened(duration, -1));
}

absl::StatusOr<Value> SumOf(const Duration& a, const Duration& b) { return Combined(a, b, 1); }
absl::StatusOr<Value> DifferenceOf(const Duration& a, const Duration& b) {
  return Combined(a, b, -1);
}

absl::StatusOr<Value> ProductOf(const Duration& d, double factor) {
  DurationBuilder builder;
  builder.AddMonths(static_cast<long double>(d.months) * factor);
  builder.AddDays(static_cast<long double>(d.days) * factor);
  builder.AddSeconds(static_cast<long double>(d.seconds) * factor);
  builder.AddNanos(static_cast<long double>(d.nanos) * factor);
  return Checked(builder.Build());
}

absl::StatusOr<Value> QuotientOf(const Duration& d, double divisor) {
  if (divisor == 0)
    return ArithmeticErrorAtRuntime("DivisionByZero", "A duration is divided by zero");
  DurationBuilder builder;
  builder.AddMonths(static_cast<long double>(d.months) / divisor);
  builder.AddDays(static_cast<long double>(d.days) / divisor);
  builder.AddSeconds(static_cast<long double>(d.seconds) / divisor);
  builder.AddNanos(static_cast<long double>(d.nanos) / divisor);
  return Checked(builder.Build());
}

}  // namespace dossier
