// Whether a value may be an argument of a declared type.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/procedure/signature.h"

namespace dossier {

// The value as the procedure gets it: integers become floats where FLOAT is declared.
// InvalidArgument, naming the field, where it is of another type, or null where null is not
// allowed.
absl::StatusOr<Value> AsArgument(const ProcedureField& field, const Value& value);

// The value of default_text: null, a boolean, a number, 'text' or {}.
Value DefaultArgument(const ProcedureField& field);

}  // namespace dossier
