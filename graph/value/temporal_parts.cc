#include "graph/value/temporal_parts.h"

#include <utility>

#include "graph/value/calendar.h"
#include "graph/value/time_zone.h"

namespace dossier {

DayAndTime Split(const LocalDateTime& t) {
  return {FloorDivide(t.seconds, kSecondsPerDay),
          FloorModulo(t.seconds, kSecondsPerDay) * kNanosPerSecond + t.nanos};
}

DayAndTime Split(const ZonedDateTime& t) { return Split(LocalOf(t)); }

LocalDateTime Join(const DayAndTime& parts) {
  return {parts.days * kSecondsPerDay + parts.nanos / kNanosPerSecond,
          static_cast<int32_t>(parts.nanos % kNanosPerSecond)};
}

LocalDateTime LocalOf(const ZonedDateTime& t) { return {t.seconds + t.offset, t.nanos}; }

ZonedDateTime AtOffset(const LocalDateTime& local, int32_t offset) {
  return {local.seconds - offset, local.nanos, offset, ""};
}

absl::StatusOr<ZonedDateTime> InZone(const LocalDateTime& local, std::string zone) {
  const absl::StatusOr<int32_t> offset = ZoneOffsetOfLocal(zone, local.seconds);
  if (!offset.ok()) return offset.status();
  // Inside a gap the offset of before gives an instant after it, where another offset holds.
  ZonedDateTime t = AtOffset(local, *offset);
  return MovedToZone(t, std::move(zone));
}

ZonedDateTime MovedToOffset(const ZonedDateTime& t, int32_t offset) {
  return {t.seconds, t.nanos, offset, ""};
}

absl::StatusOr<ZonedDateTime> MovedToZone(const ZonedDateTime& t, std::string zone) {
  const absl::StatusOr<int32_t> offset = ZoneOffsetAt(zone, t.seconds);
  if (!offset.ok()) return offset.status();
  return ZonedDateTime{t.seconds, t.nanos, *offset, std::move(zone)};
}

}  // namespace dossier
