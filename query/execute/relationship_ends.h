// From a relationship that a row holds to its two nodes.
#pragma once

#include <string>
#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct EndsStep {
  Slot relationship = kNoSlot, from = kNoSlot, to = kNoSlot;
  Direction direction = Direction::kOut;
  std::vector<std::string> types;  // empty: every type
  bool from_bound = false, to_bound = false;
  std::vector<Slot> distinct_from;
  std::vector<Slot> carry;
};

// One row for each way round that the direction allows and that agrees with ends the row holds
// already.
class RelationshipEndsOperator final : public Operator {
 public:
  RelationshipEndsOperator(Execution* execution, EndsStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  EndsStep step_;
  OperatorPtr input_;
  Batch in_;
};

}  // namespace dossier
