// The numbers behind SKIP and LIMIT.
#pragma once

#include <cstdint>

#include "absl/status/statusor.h"
#include "query/expression/evaluator.h"

namespace dossier {

// SyntaxError at run time where the value is no integer (InvalidArgumentType) or negative
// (NegativeIntegerArgument).
absl::StatusOr<uint64_t> RowCount(const Evaluator& expression, const char* clause,
                                  EvalContext& context);

}  // namespace dossier
