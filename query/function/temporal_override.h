// The second half of truncation: fields over what was cut down.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/function/statement_clock.h"
#include "query/function/temporal_pieces.h"

namespace dossier {

// A value of `kind` from `base`, overridden by the fields of `map`: fractions of a second are
// added, a `timezone` keeps the clock.
absl::StatusOr<Value> OverriddenInstant(ValueKind kind, const TemporalPieces& base, const Map& map,
                                        const StatementClock& now);

}  // namespace dossier
