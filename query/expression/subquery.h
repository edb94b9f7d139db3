// How the evaluator asks for what only a plan can answer: EXISTS { }, COUNT { }, pattern predicates
// and pattern comprehensions, wherever they stand in an expression (also inside CASE and list
// comprehensions).
//
// Written by the engineer of query/execute. The evaluator calls EvaluateSubquery for such an
// expression with the batch it was given (variables of enclosing comprehensions already placed in
// their slots).
#pragma once

#include <cstdint>
#include <span>

#include "absl/status/status.h"
#include "query/expression/batch.h"

namespace dossier {

class SubqueryRunner {
 public:
  virtual ~SubqueryRunner() = default;
  // `subquery` is the number that the binder or planner gave the subquery expression. Appends one
  // value for each of `rows`: a boolean (EXISTS, pattern predicate), an integer (COUNT) or a list
  // (pattern comprehension, COLLECT).
  virtual absl::Status EvaluateSubquery(uint32_t subquery, const Batch& batch,
                                        std::span<const uint32_t> rows, Column* out) = 0;
};

}  // namespace dossier
