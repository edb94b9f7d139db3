// How long it is from one date or time to another.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

enum class BetweenUnit : uint8_t {
  kAll,      // months, then days, then seconds
  kMonths,   // whole months only
  kDays,     // whole days only
  kSeconds,  // seconds and nanoseconds only
};

// Both must be instants. By openCypher's rules: what lacks a day takes that of the other, what
// lacks a time of day is at midnight, what lacks a zone takes that of the other (else UTC). Where
// one has no day there are no months and days.
absl::StatusOr<Duration> DurationBetween(const Value& from, const Value& to, BetweenUnit unit);

}  // namespace dossier
