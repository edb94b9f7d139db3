// MERGE: what matches, or what is made where nothing does.
#pragma once

#include <vector>

#include "query/execute/change.h"
#include "query/execute/create.h"
#include "query/execute/operator.h"

namespace dossier {

struct MergeStep {
  CreateTemplate create;
  std::vector<ChangeStep> on_create, on_match;
  std::vector<Slot> bound;  // nodes of the pattern that rows hold already; null there is an error
  std::vector<Slot> carry;
  std::vector<Slot> made;  // columns that the match and the creation fill
};

// Row by row, for a row may find what an earlier one made.
class MergeOperator final : public Operator {
 public:
  MergeOperator(Execution* execution, MergeStep step, ArgumentSource* source, OperatorPtr input,
                OperatorPtr match);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status MergeRow(uint32_t row, Batch* out);
  absl::Status CheckRow(uint32_t row) const;
  absl::StatusOr<size_t> Match(uint32_t row, Batch* found);

  MergeStep step_;
  ArgumentSource& source_;
  OperatorPtr input_, match_;
  Batch in_;
};

}  // namespace dossier
