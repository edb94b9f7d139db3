// Runs an inner plan for the rows of an outer one, a whole batch of them at once.
#pragma once

#include <vector>

#include "query/execute/operator.h"
#include "query/plan/steps.h"

namespace dossier {

struct ApplyStep {
  plan::ApplyKind kind = plan::ApplyKind::kInner;
  Slot row_number = kNoSlot;  // column in which inner rows say which outer row they belong to
  std::vector<Slot> carry;    // columns of the outer side that are passed on
  std::vector<Slot> inner;    // columns that the inner side makes: null where it found nothing
};

class ApplyOperator final : public Operator {
 public:
  // `source` feeds the inner plan's Argument; it must outlive the operator.
  ApplyOperator(Execution* execution, ApplyStep step, ArgumentSource* source, OperatorPtr outer,
                OperatorPtr inner);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::StatusOr<bool> NextOuter();
  void NoteMatches(const Batch& rows);
  void EmitUnmatched(Batch* out);
  absl::StatusOr<bool> NextSemi(Batch* out);

  ApplyStep step_;
  ArgumentSource& source_;
  OperatorPtr outer_, inner_;
  Batch outer_batch_;
  std::vector<uint8_t> matched_;  // by live row of outer_batch_
  bool in_batch_ = false;
};

}  // namespace dossier
