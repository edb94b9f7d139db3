// Computing expressions over batches of rows.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/expression/batch.h"
#include "query/expression/subquery.h"
#include "query/function/function_context.h"

namespace dossier {

// What an expression may look at beside its rows. One a thread.
struct EvalContext {
  FunctionContext functions;             // the graph, the statement's clock, random numbers
  const Map* parameters = nullptr;       // null: there are none
  SubqueryRunner* subqueries = nullptr;  // null: EXISTS and its kin fail in words
};

// A compiled expression. Immutable: threads may share it, each with a context of its own.
class Evaluator {
 public:
  virtual ~Evaluator() = default;

  // Gives one value for each of `rows` (ascending indexes into the batch's columns), in their
  // order: out[i] is of rows[i]. `out` is cleared first and may be none of the batch's columns.
  // Operands that a row does not need (behind a false AND, in another branch of CASE, behind the
  // first value of coalesce) are not computed for it. The error of a failing row is a QueryError
  // (query/syntax/query_error.h) of phase runtime; where several rows fail, some one of them tells:
  // see EvaluateInOrder.
  virtual absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows,
                                EvalContext& context, Column* out) const = 0;

  // Whether all rows of a statement have the same value: operands that are so are computed once a
  // batch.
  virtual bool uniform() const { return false; }
  // Of an expression that is a variable and nothing else: where it stands. Else kNoSlot.
  virtual Slot slot() const { return kNoSlot; }
};

using EvaluatorPtr = std::unique_ptr<const Evaluator>;

// As Evaluate, but the error is that of the first failing row, however rows are cut into batches.
// What operators call.
absl::Status EvaluateInOrder(const Evaluator& evaluator, const Batch& batch,
                             std::span<const uint32_t> rows, EvalContext& context, Column* out);

// Leaves those of the live rows alive for which the condition is true (not false, not null).
absl::Status Filter(const Evaluator& condition, EvalContext& context, Batch* batch);

// Of an expression that names no variables, such as that of LIMIT.
absl::StatusOr<Value> EvaluateConstant(const Evaluator& evaluator, EvalContext& context);

}  // namespace dossier
