// Groups rows by equivalent keys and folds each group.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "query/execute/group_table.h"
#include "query/execute/operator.h"
#include "query/execute/project.h"
#include "query/function/accumulator.h"

namespace dossier {

struct AggregateColumn {
  Slot slot = kNoSlot;
  const FunctionInfo* function = nullptr;
  bool distinct = false;
  std::vector<EvaluatorPtr> arguments;  // none: count(*)
};

// Without keys there is one group, also of no rows. Groups come in the order of their first rows.
class AggregateOperator final : public Operator {
 public:
  AggregateOperator(Execution* execution, std::vector<ComputedColumn> keys,
                    std::vector<AggregateColumn> aggregates, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status Consume();
  absl::Status Fold(const Batch& batch);
  absl::Status Add(size_t aggregate, const Batch& batch, const std::vector<uint32_t>& groups);
  void AddGroups(size_t count);

  std::vector<ComputedColumn> keys_;
  std::vector<AggregateColumn> aggregates_;
  OperatorPtr input_;
  GroupTable table_;
  std::vector<std::unique_ptr<Accumulator>> accumulators_;  // group by group
  bool consumed_ = false;
  size_t group_ = 0;  // next to give
  HeldMemory memory_;
};

}  // namespace dossier
