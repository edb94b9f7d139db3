// Time zones of the IANA database, as installed on the system (package tzdata). Offsets are exact
// to the second, also where a place kept local mean time. All functions may be called from any
// thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

// InvalidArgument naming the zone where the database does not have it.
// The offset, in seconds east of UTC, at an instant (seconds since 1970-01-01T00:00Z).
absl::StatusOr<int32_t> ZoneOffsetAt(std::string_view zone, int64_t instant);

// The offset that makes a local time (seconds since 1970-01-01T00:00 local) an instant. Where
// clocks were put back and the local time happened twice, the earlier; where they were put forward
// and it never happened, the offset of before (so that the instant shows as a local time later by
// the gap).
absl::StatusOr<int32_t> ZoneOffsetOfLocal(std::string_view zone, int64_t local_seconds);

}  // namespace dossier
