// The operators IN, STARTS WITH, ENDS WITH, CONTAINS and the truth of values.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/truth.h"
#include "graph/value/value.h"

namespace dossier {

// Null where one of the two is no string.
absl::StatusOr<Value> StartsWith(const Value& text, const Value& prefix);
absl::StatusOr<Value> EndsWith(const Value& text, const Value& suffix);
absl::StatusOr<Value> Contains(const Value& text, const Value& part);

// Three-valued: null where no element equals `x` and some comparison was null. A `list` that is no
// list is a TypeError.
absl::StatusOr<Value> IsIn(const Value& x, const Value& list);

Value FromTruth(Truth truth);
// Of a Boolean or null; for others a TypeError.
absl::StatusOr<Truth> TruthOf(const Value& v);

}  // namespace dossier
