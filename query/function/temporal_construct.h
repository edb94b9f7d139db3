// Dates and times from maps, from text, and from each other.
#pragma once

#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/function/statement_clock.h"

namespace dossier {

// `kind` is one of the five instants throughout. Errors are ArgumentErrors.

// By openCypher's rules: fields override what `date`, `time` or `datetime` give; a `timezone` moves
// a time that had a zone (the instant stays) and is added to one that had none (the clock stays).
// Without a zone, UTC. The offset of a named zone for a time without a day is that of `now`.
absl::StatusOr<Value> InstantFromMap(ValueKind kind, const Map& map, const StatementClock& now);
absl::StatusOr<Value> InstantFromText(ValueKind kind, std::string_view text);
// The parts of `instant` that the kind has; it must have them. A zone that is missing is UTC.
absl::StatusOr<Value> InstantFromInstant(ValueKind kind, const Value& instant);
// The moment as clocks of the zone show it ('' is UTC).
absl::StatusOr<Value> InstantFromClock(ValueKind kind, const StatementClock& clock,
                                       std::string_view zone);

// Cut down to `unit` ('century', 'weekYear', 'hour' ...), then overridden by the fields of `map`;
// its `timezone` keeps the clock.
absl::StatusOr<Value> TruncatedInstant(ValueKind kind, std::string_view unit, const Value& instant,
                                       const Map& map, const StatementClock& now);

}  // namespace dossier
