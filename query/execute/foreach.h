// FOREACH: an inner plan that only writes, once for each element of a list.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

class ForeachOperator final : public Operator {
 public:
  // `source` feeds the inner plan's Argument.
  ForeachOperator(Execution* execution, Slot variable, EvaluatorPtr list, ArgumentSource* source,
                  OperatorPtr input, OperatorPtr inner);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status RunFor(const Batch& rows, uint32_t row, const Value& list);

  Slot variable_;
  EvaluatorPtr list_;
  ArgumentSource& source_;
  OperatorPtr input_, inner_;
};

}  // namespace dossier
