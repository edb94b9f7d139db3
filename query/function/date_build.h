// Days and times of day out of the fields of a map.
#pragma once

#include <cstdint>
#include <optional>

#include "absl/status/statusor.h"
#include "query/function/temporal_fields.h"

namespace dossier {

// Days since 1970-01-01. Fields that are not given are taken from `base`; without a base the year
// must be given, the others begin at 1, and none may be left out between two that are given. Of the
// ways to name a day (month and day, week, quarter, ordinal day) only one may be used.
absl::StatusOr<int64_t> BuildDate(const TemporalFields& fields, std::optional<int64_t> base);

// How fractions of a second relate to those of the base.
enum class Subseconds : uint8_t {
  kReplace,  // any that is given replaces all of the base's
  kAdd,      // they are added: the base was truncated to a coarser unit
};

// Nanoseconds since midnight, like BuildDate; without a base the hour begins at 0.
absl::StatusOr<int64_t> BuildTime(const TemporalFields& fields, std::optional<int64_t> base,
                                  Subseconds subseconds);

}  // namespace dossier
