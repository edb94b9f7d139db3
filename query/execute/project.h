// Computes further columns.
#pragma once

#include <utility>
#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct ComputedColumn {
  Slot slot = kNoSlot;
  EvaluatorPtr expression;
};

class ProjectOperator final : public Operator {
 public:
  ProjectOperator(Execution* execution, std::vector<ComputedColumn> columns, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  std::vector<ComputedColumn> columns_;
  OperatorPtr input_;
};

// The column over all rows of the batch: dead rows get nulls.
absl::Status ComputeColumn(const Evaluator& expression, const Batch& batch, EvalContext& context,
                           Column* out);

}  // namespace dossier
