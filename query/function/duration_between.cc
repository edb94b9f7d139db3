#include "query/function/duration_between.h"

#include <utility>

#include "graph/value/calendar.h"
#include "graph/value/duration_build.h"
#include "graph/value/temporal_parts.h"
#include "query/function/function_error.h"
#include "query/function/temporal_pieces.h"

namespace dossier {
namespace {

// Both ends in the zone of the first, where one is known.
struct Ends {
  ZonedDateTime from;
  ZonedDateTime to;
  Zone zone;
  bool have_days = false;
};

absl::StatusOr<Ends> Aligned(const Value& from_value, const Value& to_value) {
  TemporalPieces from = PiecesOf(from_value);
  TemporalPieces to = PiecesOf(to_value);
  Ends ends;
  ends.have_days = from.days && to.days;
  ends.zone = from.zone.value_or(to.zone.value_or(Zone{}));
  const DayAndTime from_local{from.days.value_or(to.days.value_or(0)), from.nanos.value_or(0)};
  const DayAndTime to_local{to.days.value_or(from.days.value_or(0)), to.nanos.value_or(0)};
  // A value that is an instant already keeps it.
  absl::StatusOr<ZonedDateTime> start = from_value.kind() == ValueKind::kZonedDateTime
                                            ? from_value.zoned_date_time()
                                            : AtClock(Join(from_local), ends.zone);
  absl::StatusOr<ZonedDateTime> end = to_value.kind() == ValueKind::kZonedDateTime
                                          ? to_value.zoned_date_time()
                                          : AtClock(Join(to_local), to.zone.value_or(ends.zone));
  if (!start.ok()) return start.status();
  if (end.ok()) end = AtInstant(*end, ends.zone);
  if (!end.ok()) return end.status();
  ends.from = *std::move(start);
  ends.to = *std::move(end);
  return ends;
}

// The last day that whole days and months from `from` on may reach: one nearer where the time of
// day is not reached.
int64_t LastWholeDay(const DayAndTime& from, const DayAndTime& to) {
  if (to.days > from.days && to.nanos < from.nanos) return to.days - 1;
  if (to.days < from.days && to.nanos > from.nanos) return to.days + 1;
  return to.days;
}

int64_t WholeMonths(const DayAndTime& from, const DayAndTime& to) {
  const CivilDate a = CivilFromDays(from.days);
  const CivilDate b = CivilFromDays(LastWholeDay(from, to));
  int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  if (months > 0 && b.day < a.day) --months;
  if (months < 0 && b.day > a.day) ++months;
  return months;
}

__int128 InstantNanos(const ZonedDateTime& t) {
  return static_cast<__int128>(t.seconds) * kNanosPerSecond + t.nanos;
}

absl::StatusOr<Duration> SecondsOnly(const ZonedDateTime& from, const ZonedDateTime& to) {
  return NormalizedDuration(0, 0, 0, InstantNanos(to) - InstantNanos(from));
}

absl::StatusOr<Duration> AllUnits(const Ends& ends) {
  DayAndTime from = Split(ends.from);
  const DayAndTime to = Split(ends.to);
  Duration duration;
  duration.months = WholeMonths(from, to);
  from.days = AddMonths(from.days, duration.months);
  duration.days = LastWholeDay(from, to) - from.days;
  from.days += duration.days;
  absl::StatusOr<ZonedDateTime> reached = AtClock(Join(from), ends.zone);
  if (!reached.ok()) return reached.status();
  absl::StatusOr<Duration> rest = SecondsOnly(*reached, ends.to);
  if (!rest.ok()) return rest;
  duration.seconds = rest->seconds;
  duration.nanos = rest->nanos;
  return duration;
}

absl::StatusOr<Duration> Between(const Ends& ends, BetweenUnit unit) {
  if (unit == BetweenUnit::kSeconds) return SecondsOnly(ends.from, ends.to);
  if (!ends.have_days)
    return unit == BetweenUnit::kAll ? SecondsOnly(ends.from, ends.to) : Duration{};
  const DayAndTime from = Split(ends.from);
  const DayAndTime to = Split(ends.to);
  if (unit == BetweenUnit::kMonths) return Duration{WholeMonths(from, to), 0, 0, 0};
  if (unit == BetweenUnit::kDays) return Duration{0, LastWholeDay(from, to) - from.days, 0, 0};
  return AllUnits(ends);
}

}  // namespace

absl::StatusOr<Duration> DurationBetween(const Value& from, const Value& to, BetweenUnit unit) {
  absl::StatusOr<Ends> ends = Aligned(from, to);
  if (!ends.ok()) return AsArgumentError(ends.status());
  absl::StatusOr<Duration> duration = Between(*ends, unit);
  if (!duration.ok()) return AsArgumentError(duration.status());
  return duration;
}

}  // namespace dossier
