// SET and REMOVE.
#pragma once

#include <string>
#include <vector>

#include "query/execute/operator.h"
#include "query/syntax/ast.h"

namespace dossier {

struct ChangeStep {
  ast::ChangeItem::Kind kind = ast::ChangeItem::Kind::kSetProperty;
  EvaluatorPtr target;
  EvaluatorPtr value;  // of the kinds that set
  std::string key;
  std::vector<std::string> labels;
};

// Applies the items to the live rows. Where two rows change the same element, rows are taken one by
// one, so that the second sees what the first did; else each item works on the whole batch.
absl::Status ApplyChanges(const std::vector<ChangeStep>& items, Execution* execution,
                          const Batch& rows);

class ChangeOperator final : public Operator {
 public:
  ChangeOperator(Execution* execution, std::vector<ChangeStep> items, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  std::vector<ChangeStep> items_;
  OperatorPtr input_;
};

}  // namespace dossier
