// The two equalities of openCypher over values.
#pragma once

#include "graph/value/truth.h"
#include "graph/value/value.h"

namespace dossier {

// The operator '='. Null where a null leaves the answer open, also inside lists and maps ([1, null]
// = [2, null] is false, [1, null] = [1, null] is null). Numbers by exact value; NaN equals nothing,
// not even itself; values of different kinds are not equal. Lists of different lengths and maps of
// different keys are not equal.
Truth Equals(const Value& a, const Value& b);

// Equivalence, the equality of DISTINCT and grouping: like Equals, but null is one value and so is
// NaN. Agrees with the ties of TotalOrder (order.h) and with HashValue (hash.h).
bool Equivalent(const Value& a, const Value& b);

}  // namespace dossier
