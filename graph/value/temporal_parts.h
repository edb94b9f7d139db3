// Taking temporal values apart and putting them together.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "graph/value/temporal.h"

namespace dossier {

// A day and a time of that day.
struct DayAndTime {
  int64_t days = 0;   // since 1970-01-01
  int64_t nanos = 0;  // since midnight
};

DayAndTime Split(const LocalDateTime& t);
// As the clocks of its zone show it.
DayAndTime Split(const ZonedDateTime& t);
LocalDateTime Join(const DayAndTime& parts);
LocalDateTime LocalOf(const ZonedDateTime& t);

// The instant at which a clock at `offset`, or in the named zone, shows `local` (see time_zone.h
// for clock changes).
ZonedDateTime AtOffset(const LocalDateTime& local, int32_t offset);
absl::StatusOr<ZonedDateTime> InZone(const LocalDateTime& local, std::string zone);

// The same instant told at another offset or in another zone.
ZonedDateTime MovedToOffset(const ZonedDateTime& t, int32_t offset);
absl::StatusOr<ZonedDateTime> MovedToZone(const ZonedDateTime& t, std::string zone);

}  // namespace dossier
