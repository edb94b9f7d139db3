// One row for each element of a list.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

// Null and the empty list give no row; what is no list counts as a list of itself.
class UnwindOperator final : public Operator {
 public:
  UnwindOperator(Execution* execution, Slot variable, EvaluatorPtr list, std::vector<Slot> carry,
                 OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status MakeLists();

  Slot variable_;
  EvaluatorPtr list_;
  std::vector<Slot> carry_;
  OperatorPtr input_;
  Batch in_;
  Column lists_;        // of the live rows from first_ on
  size_t first_ = 0;    // of in_.live
  size_t chunk_ = 1;    // how many lists to make at once: few where they are long
  size_t live_ = 0;     // of in_.live: next
  size_t element_ = 0;  // of its list: next
};

}  // namespace dossier
