// A time zone as an argument: an offset or an IANA name.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "graph/value/temporal.h"

namespace dossier {

// Either a name, or an offset alone.
struct Zone {
  int32_t offset = 0;
  std::string name;  // empty: the offset counts
};

// '+01:00', 'Z', 'Europe/Stockholm'. ArgumentError for what is neither.
absl::StatusOr<Zone> ReadZone(std::string_view text);
Zone ZoneOf(const ZonedDateTime& t);

// As in temporal_parts.h: with the clock kept, or with the instant kept.
absl::StatusOr<ZonedDateTime> AtClock(const LocalDateTime& local, const Zone& zone);
absl::StatusOr<ZonedDateTime> AtInstant(const ZonedDateTime& t, const Zone& zone);

}  // namespace dossier
