#include "query/expression/evaluator.h"

#include <numeric>

namespace dossier {
namespace {

// The error of the first row that fails by itself; `found` where, strange enough, none does.
absl::Status FirstError(const Evaluator& evaluator, const Batch& batch,
                        std::span<const uint32_t> rows, EvalContext& context, absl::Status found) {
  Column scratch;
  for (size_t i = 0; i < rows.size(); ++i) {
    absl::Status status = evaluator.Evaluate(batch, rows.subspan(i, 1), context, &scratch);
    if (!status.ok()) return status;
  }
  return found;
}

bool IsTrue(const Column& column, size_t row) {
  if (column.form() != Column::Form::kValues) return false;
  const Value& v = column.values()[row];
  return v.kind() == ValueKind::kBoolean && v.boolean();
}

}  // namespace

absl::Status EvaluateInOrder(const Evaluator& evaluator, const Batch& batch,
                             std::span<const uint32_t> rows, EvalContext& context, Column* out) {
  absl::Status status = evaluator.Evaluate(batch, rows, context, out);
  // Only what is wrong with data depends on the row; a passed deadline or a broken disk does not.
  if (status.code() != absl::StatusCode::kInvalidArgument || rows.size() <= 1) return status;
  return FirstError(evaluator, batch, rows, context, std::move(status));
}

absl::Status Filter(const Evaluator& condition, EvalContext& context, Batch* batch) {
  Column truth;
  if (absl::Status status = EvaluateInOrder(condition, *batch, batch->live, context, &truth);
      !status.ok())
    return status;
  size_t kept = 0;
  for (size_t i = 0; i < batch->live.size(); ++i) {
    if (IsTrue(truth, i)) batch->live[kept++] = batch->live[i];
  }
  batch->live.resize(kept);
  return absl::OkStatus();
}

absl::StatusOr<Value> EvaluateConstant(const Evaluator& evaluator, EvalContext& context) {
  Batch batch;
  batch.SetRows(1);
  Column out;
  if (absl::Status status = evaluator.Evaluate(batch, batch.live, context, &out); !status.ok())
    return status;
  return out.Get(0);
}

}  // namespace dossier
