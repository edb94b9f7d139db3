// From each row's node to its neighbours: one output row a relationship.
#pragma once

#include <string>
#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct ExpandStep {
  Slot from = kNoSlot;
  Slot relationship = kNoSlot;  // kNoSlot where no one needs it
  Slot to = kNoSlot;            // likewise
  Direction direction = Direction::kOut;
  std::vector<std::string> types;  // empty: every type
  std::vector<Slot>
      distinct_from;        // relationships (or lists of them) that this one must differ from
  std::vector<Slot> carry;  // columns of the input to copy
};

// Rows whose `from` is null give nothing. Asks the graph for a few nodes at first and for more at a
// time while their neighbourhoods are small, so that hubs do not flood memory.
class ExpandOperator final : public Operator {
 public:
  ExpandOperator(Execution* execution, ExpandStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status Refill();
  void Emit(Batch* out);

  ExpandStep step_;
  OperatorPtr input_;
  Batch in_;
  bool input_done_ = false;
  size_t next_live_ = 0;        // of in_.live: first row not yet expanded
  size_t chunk_ = 64;           // how many nodes to ask for
  std::vector<uint32_t> rows_;  // input rows of the current neighbours
  Neighbors neighbors_;
  size_t node_ = 0;      // of rows_: whose neighbours come next
  size_t neighbor_ = 0;  // of neighbors_: next
};

}  // namespace dossier
