#include "query/function/zone.h"

#include "graph/value/temporal_parts.h"
#include "graph/value/temporal_text.h"
#include "graph/value/time_zone.h"
#include "query/function/function_error.h"

namespace dossier {

absl::StatusOr<Zone> ReadZone(std::string_view text) {
  if (absl::StatusOr<int32_t> offset = ParseOffset(text); offset.ok()) return Zone{*offset, ""};
  if (absl::StatusOr<int32_t> known = ZoneOffsetAt(text, 0); !known.ok())
    return AsArgumentError(known.status());
  return Zone{0, std::string(text)};
}

Zone ZoneOf(const ZonedDateTime& t) { return {t.offset, t.zone}; }

absl::StatusOr<ZonedDateTime> AtClock(const LocalDateTime& local, const Zone& zone) {
  if (zone.name.empty()) return AtOffset(local, zone.offset);
  return InZone(local, zone.name);
}

absl::StatusOr<ZonedDateTime> AtInstant(const ZonedDateTime& t, const Zone& zone) {
  if (zone.name.empty()) return MovedToOffset(t, zone.offset);
  return MovedToZone(t, zone.name);
}

}  // namespace dossier
