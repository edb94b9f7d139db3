// The ISO 8601 text of temporal values, read and written as openCypher does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/temporal.h"

namespace dossier {

// Reading. The whole text must be used; InvalidArgument quotes it and names the forms that are
// understood.
//   date      2015-07-21 20150721 2015-07 201507 2015-W30-2 2015W302 2015-W30 2015-202 2015202
//   2015-Q2-60 2015 +12345-06-07 time      21:40:32.142 214032.142 21:40:32 21:40 2140 21 offset Z
//   +01 +0100 +01:00 +01:00:30   (at most 18 hours either way) zone      an offset, an IANA name in
//   brackets [Europe/London], or both duration  P1Y2M3W4DT5H6M7.8S, any part with a sign and a
//   fraction, or P2012-02-02T14:37:21.545
absl::StatusOr<Date> ParseDate(std::string_view text);
absl::StatusOr<LocalTime> ParseLocalTime(std::string_view text);
// Without an offset, UTC.
absl::StatusOr<ZonedTime> ParseZonedTime(std::string_view text);
// Without a time, midnight.
absl::StatusOr<LocalDateTime> ParseLocalDateTime(std::string_view text);
// Without a zone, UTC. An offset and a zone that contradict each other are refused.
absl::StatusOr<ZonedDateTime> ParseZonedDateTime(std::string_view text);
absl::StatusOr<Duration> ParseDuration(std::string_view text);
// In seconds east of UTC.
absl::StatusOr<int32_t> ParseOffset(std::string_view text);

// Writing: seconds only where needed, fractions without trailing zeros, offset 0 as 'Z', years
// beyond 9999 with '+'.
std::string ToText(const Date& date);           // 1984-10-11
std::string ToText(const LocalTime& time);      // 12:31:14.645876
std::string ToText(const ZonedTime& time);      // 12:31+01:00
std::string ToText(const LocalDateTime& time);  // 1984-10-11T12:31
std::string ToText(const ZonedDateTime& time);  // 1984-10-11T12:31+01:00[Europe/Stockholm]
std::string ToText(const Duration& duration);   // P1Y2M10DT2H30M, PT-1.5S, PT0S
std::string OffsetText(int32_t offset);         // +01:00, Z, -02:05:07

}  // namespace dossier
