// Elements and slices of lists.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// list[index], counted from 0, or from the end where it is negative; null beyond either end.
// Neither may be null. TypeError InvalidArgumentType where they are no list and integer.
absl::StatusOr<Value> ElementAt(const Value& list, const Value& index);

// list[from..to]; a bound that is not there is a null pointer. Null where something is null; bounds
// beyond the ends are moved to them.
absl::StatusOr<Value> SliceOf(const Value& list, const Value* from, const Value* to);

}  // namespace dossier
