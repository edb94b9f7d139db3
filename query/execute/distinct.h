// Rows that differ: of equivalent ones the first.
#pragma once

#include <vector>

#include "query/execute/group_table.h"
#include "query/execute/operator.h"

namespace dossier {

class DistinctOperator final : public Operator {
 public:
  DistinctOperator(Execution* execution, std::vector<Slot> slots, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  std::vector<Slot> slots_;
  OperatorPtr input_;
  GroupTable seen_;
  HeldMemory memory_;
};

}  // namespace dossier
