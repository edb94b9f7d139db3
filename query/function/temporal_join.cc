#include "query/function/temporal_join.h"

#include <utility>

#include "graph/value/temporal_parts.h"
#include "graph/value/time_zone.h"
#include "query/function/function_error.h"

namespace dossier {
namespace {

absl::StatusOr<Value> JoinZonedTime(int64_t nanos, const Zone& zone, int64_t instant) {
  if (zone.name.empty()) return Value(ZonedTime{nanos, zone.offset});
  absl::StatusOr<int32_t> offset = ZoneOffsetAt(zone.name, instant);
  if (!offset.ok()) return AsArgumentError(offset.status());
  return Value(ZonedTime{nanos, *offset});
}

absl::StatusOr<Value> JoinZonedDateTime(const DayAndTime& parts, const Zone& zone) {
  absl::StatusOr<ZonedDateTime> t = AtClock(Join(parts), zone);
  if (!t.ok()) return AsArgumentError(t.status());
  return Value(*std::move(t));
}

}  // namespace

bool HasDay(ValueKind kind) {
  return kind == ValueKind::kDate || kind == ValueKind::kLocalDateTime ||
         kind == ValueKind::kZonedDateTime;
}

bool HasTime(ValueKind kind) { return kind != ValueKind::kDate; }

absl::StatusOr<Value> JoinPieces(ValueKind kind, const TemporalPieces& pieces, int64_t instant) {
  const Zone zone = pieces.zone.value_or(Zone{});
  switch (kind) {
    case ValueKind::kDate:
      return Value(Date{*pieces.days});
    case ValueKind::kLocalTime:
      return Value(LocalTime{*pieces.nanos});
    case ValueKind::kZonedTime:
      return JoinZonedTime(*pieces.nanos, zone, instant);
    case ValueKind::kLocalDateTime:
      return Value(Join({*pieces.days, *pieces.nanos}));
    default:
      return JoinZonedDateTime({*pieces.days, *pieces.nanos}, zone);
  }
}

}  // namespace dossier
