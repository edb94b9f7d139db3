// From the syntax tree of an expression to its evaluator.
#pragma once

#include "absl/status/statusor.h"
#include "query/expression/evaluator.h"
#include "query/function/registry.h"

namespace dossier {

namespace ast {
struct Expression;
}

// The tree must be bound: variables have symbols, which are their slots in every batch; pattern
// expressions and subqueries have their numbers. Batches must have as many columns as there are
// symbols in the query, those of comprehension variables included (they may be empty; the evaluator
// makes its own). Aggregating functions must have been taken out. The evaluator keeps nothing of
// the tree. Errors: what cannot be computed at all (an unknown function, a regular expression
// literal that is malformed), as a QueryError of phase compile time.
absl::StatusOr<EvaluatorPtr> CompileExpression(const ast::Expression& expression,
                                               const FunctionRegistry& functions);

}  // namespace dossier
