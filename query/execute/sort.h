// ORDER BY, all rows or the first few.
#pragma once

#include <cstdint>
#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct SortColumn {
  Slot slot = kNoSlot;
  bool descending = false;
};

// Stable: rows that tie keep their order. With a bound, it never holds more than about twice as
// many rows.
class SortOperator final : public Operator {
 public:
  // `limit` and `skip` may be null: no bound, nothing skipped.
  SortOperator(Execution* execution, std::vector<SortColumn> keys, EvaluatorPtr limit,
               EvaluatorPtr skip, std::vector<Slot> carry, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status FindBound();
  absl::Status Consume();
  bool Before(uint32_t a, uint32_t b) const;
  std::vector<uint32_t> Order() const;
  void Shrink();

  std::vector<SortColumn> keys_;
  EvaluatorPtr limit_, skip_;
  std::vector<Slot> columns_;  // kept: carried ones and keys
  OperatorPtr input_;
  uint64_t bound_ = 0;  // rows to keep
  Batch rows_;
  std::vector<std::vector<Value>> key_values_;  // by key: of each row
  std::vector<uint32_t> order_;
  bool sorted_ = false;
  size_t next_ = 0;  // of order_
  HeldMemory memory_;
};

}  // namespace dossier
