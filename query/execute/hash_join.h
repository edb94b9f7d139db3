// Rows of two sides that agree on values.
#pragma once

#include <utility>
#include <vector>

#include "query/execute/group_table.h"
#include "query/execute/operator.h"

namespace dossier {

struct HashJoinStep {
  // Of the left and of the right side: joined where both are equal by the language's '='.
  std::vector<std::pair<EvaluatorPtr, EvaluatorPtr>> keys;
  std::vector<Slot> left;  // columns to pass on
  std::vector<Slot> right;
};

// Takes in the right side first, once, and looks the left side's rows up in it. The right side must
// not depend on the left.
class HashJoinOperator final : public Operator {
 public:
  HashJoinOperator(Execution* execution, HashJoinStep step, OperatorPtr left, OperatorPtr right);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  using Tuple = std::vector<Column>;

  absl::Status TakeRight();
  absl::Status TakeLeft();
  // Of each live row; `left` says of which side.
  absl::Status Keys(const Batch& rows, bool left, Tuple* keys) const;
  bool Equal(const Tuple& left, size_t row, size_t group) const;

  HashJoinStep step_;
  OperatorPtr left_, right_;
  Batch right_rows_;                           // dense
  GroupTable table_;                           // of the right keys
  std::vector<std::vector<uint32_t>> groups_;  // rows of the right side by the number of their key
  Batch in_;
  Tuple left_keys_;
  std::vector<uint32_t> numbers_;  // of the left keys, by live row
  size_t live_ = 0;                // of in_.live: next
  size_t match_ = 0;               // of its group: next
  bool taken_ = false;
  HeldMemory memory_;
};

}  // namespace dossier
