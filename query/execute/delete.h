// DELETE and DETACH DELETE.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

// Targets are nodes, relationships or paths (all their parts); null deletes nothing.
class DeleteOperator final : public Operator {
 public:
  DeleteOperator(Execution* execution, std::vector<EvaluatorPtr> targets, bool detach,
                 OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status Delete(const Value& target);

  std::vector<EvaluatorPtr> targets_;
  bool detach_;
  OperatorPtr input_;
};

}  // namespace dossier
