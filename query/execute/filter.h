// Keeps the rows for which all conditions are true.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

class FilterOperator final : public Operator {
 public:
  FilterOperator(Execution* execution, std::vector<EvaluatorPtr> conditions, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  std::vector<EvaluatorPtr> conditions_;
  OperatorPtr input_;
};

}  // namespace dossier
