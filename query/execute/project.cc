#include "query/execute/project.h"

namespace dossier {
namespace {

// Puts value i at row live[i].
Column Spread(const Column& dense, const std::vector<uint32_t>& live, size_t rows) {
  if (dense.form() == Column::Form::kValues) {
    std::vector<Value> values(rows);
    for (size_t i = 0; i < live.size(); ++i) values[live[i]] = dense.values()[i];
    return Column::OfValues(std::move(values));
  }
  std::vector<uint64_t> ids(rows, kNoId);
  for (size_t i = 0; i < live.size(); ++i) ids[live[i]] = dense.ids()[i];
  return dense.form() == Column::Form::kNodes ? Column::OfNodes(std::move(ids))
                                              : Column::OfRelationships(std::move(ids));
}

}  // namespace

ProjectOperator::ProjectOperator(Execution* execution, std::vector<ComputedColumn> columns,
                                 OperatorPtr input)
    : Operator(execution), columns_(std::move(columns)), input_(std::move(input)) {}

absl::Status ProjectOperator::OpenImpl() { return input_->Open(); }

absl::Status ComputeColumn(const Evaluator& expression, const Batch& batch, EvalContext& context,
                           Column* out) {
  Column dense;
  absl::Status status = EvaluateInOrder(expression, batch, batch.live, context, &dense);
  if (!status.ok()) return status;
  *out = batch.live.size() == batch.rows ? std::move(dense) : Spread(dense, batch.live, batch.rows);
  return absl::OkStatus();
}

absl::StatusOr<bool> ProjectOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  std::vector<Column> computed(columns_.size());
  for (size_t i = 0; i < columns_.size(); ++i) {
    absl::Status status =
        ComputeColumn(*columns_[i].expression, *out, execution_.eval, &computed[i]);
    if (!status.ok()) return status;
  }
  for (size_t i = 0; i < columns_.size(); ++i)
    out->columns[columns_[i].slot] = std::move(computed[i]);
  return true;
}

}  // namespace dossier
