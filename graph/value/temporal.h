// The temporal values of openCypher, as plain data. Calendar arithmetic, parsing and printing are
// in calendar.h, temporal_text.h and the functions of query/function.
#pragma once

#include <cstdint>
#include <string>

namespace dossier {

// A day of the proleptic Gregorian calendar.
struct Date {
  int64_t days = 0;  // since 1970-01-01
  friend bool operator==(const Date&, const Date&) = default;
};

// A time of day without a zone.
struct LocalTime {
  int64_t nanos = 0;  // since midnight, in [0, 86'400'000'000'000)
  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

// A time of day at an offset from UTC.
struct ZonedTime {
  int64_t nanos = 0;   // since local midnight
  int32_t offset = 0;  // seconds east of UTC
  friend bool operator==(const ZonedTime&, const ZonedTime&) = default;
};

// A date and time of day without a zone.
struct LocalDateTime {
  int64_t seconds = 0;  // since 1970-01-01T00:00:00 local
  int32_t nanos = 0;    // in [0, 1'000'000'000)
  friend bool operator==(const LocalDateTime&, const LocalDateTime&) = default;
};

// An instant with the zone it is told in.
struct ZonedDateTime {
  int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  int32_t nanos = 0;    // in [0, 1'000'000'000)
  int32_t offset = 0;   // seconds east of UTC at this instant
  std::string zone;     // IANA name ('Europe/Stockholm'); empty where only the offset is known
  friend bool operator==(const ZonedDateTime&, const ZonedDateTime&) = default;
};

// An amount of time in three components that do not convert into each other.
struct Duration {
  int64_t months = 0;
  int64_t days = 0;
  int64_t seconds = 0;
  int32_t nanos = 0;  // in [0, 1'000'000'000); the seconds carry the sign
  friend bool operator==(const Duration&, const Duration&) = default;
};

}  // namespace dossier
