// The rows of several inputs, one input after the other.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

class UnionOperator final : public Operator {
 public:
  // `sources[i]` are the columns of input i that become `slots`.
  UnionOperator(Execution* execution, std::vector<Slot> slots,
                std::vector<std::vector<Slot>> sources, std::vector<OperatorPtr> inputs);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  std::vector<Slot> slots_;
  std::vector<std::vector<Slot>> sources_;
  std::vector<OperatorPtr> inputs_;
  size_t input_ = 0;
  Batch in_;
};

}  // namespace dossier
