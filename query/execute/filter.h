// Keeps the rows for which all conditions are true.
#pragma once

#include <memory>
#include <vector>

#include "query/execute/label_test.h"
#include "query/execute/operator.h"

namespace dossier {

struct FilterCondition {
  EvaluatorPtr expression;
  // Where the condition is that a variable has labels: the variable and a test for each label. Used
  // instead of the expression where the column holds bare nodes and the query only reads.
  Slot node = kNoSlot;
  std::vector<std::unique_ptr<LabelTest>> labels;
};

class FilterOperator final : public Operator {
 public:
  FilterOperator(Execution* execution, std::vector<FilterCondition> conditions, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status Test(const FilterCondition& condition, Batch* rows);

  std::vector<FilterCondition> conditions_;
  OperatorPtr input_;
};

}  // namespace dossier
