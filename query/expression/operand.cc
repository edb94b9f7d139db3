#include "query/expression/operand.h"

namespace dossier {

absl::Status Operand::Load(const Evaluator& evaluator, const Batch& batch,
                           std::span<const uint32_t> rows, EvalContext& context) {
  rows_ = rows;
  const Slot slot = evaluator.slot();
  if (slot < batch.columns.size() && batch.columns[slot].form() == Column::Form::kValues &&
      !batch.columns[slot].empty()) {
    form_ = Form::kInPlace;
    values_ = batch.columns[slot].values();
    return absl::OkStatus();
  }
  form_ = evaluator.uniform() ? Form::kUniform : Form::kDense;
  const std::span<const uint32_t> wanted =
      form_ == Form::kUniform && !rows.empty() ? rows.first(1) : rows;
  if (absl::Status status = evaluator.Evaluate(batch, wanted, context, &owned_); !status.ok())
    return status;
  owned_.MakeValues();
  values_ = owned_.values();
  return absl::OkStatus();
}

}  // namespace dossier
