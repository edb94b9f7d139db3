// Adding durations to dates and times, and reckoning with durations.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// The instant later by the duration: months first (to the last day of a shorter month), then days,
// both by the calendar of the zone, then seconds as time that passes. A date ignores what is less
// than a day of the seconds; a time of day ignores months and days and goes round. ArgumentError
// where the result leaves the years +-999,999,999.
absl::StatusOr<Value> AddDuration(const Value& instant, const Duration& duration);
absl::StatusOr<Value> SubtractDuration(const Value& instant, const Duration& duration);

absl::StatusOr<Value> SumOf(const Duration& a, const Duration& b);
absl::StatusOr<Value> DifferenceOf(const Duration& a, const Duration& b);
// Fractions of months and days fall into the next smaller unit. Division by zero is an error.
absl::StatusOr<Value> ProductOf(const Duration& d, double factor);
absl::StatusOr<Value> QuotientOf(const Duration& d, double divisor);

}  // namespace dossier
