// Putting a temporal value of a kind together from day, time and zone.
#pragma once

#include "absl/status/statusor.h"
#include "query/function/temporal_pieces.h"

namespace dossier {

// `pieces` must have the day and the time that the kind needs. A zone that is missing is UTC; a
// named zone of a time without a day has the offset of `instant` (seconds since 1970-01-01T00:00Z).
absl::StatusOr<Value> JoinPieces(ValueKind kind, const TemporalPieces& pieces, int64_t instant);

bool HasDay(ValueKind kind);  // of an instant
bool HasTime(ValueKind kind);

}  // namespace dossier
