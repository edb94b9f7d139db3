#include "query/execute/eager.h"

#include <utility>

#include "query/execute/fanout.h"

namespace dossier {

EagerOperator::EagerOperator(Execution* execution, std::vector<Slot> carry, OperatorPtr input)
    : Operator(execution),
      carry_(std::move(carry)),
      input_(std::move(input)),
      memory_(&execution->control, "keeping reads and writes apart") {}

absl::Status EagerOperator::OpenImpl() {
  batches_.clear();
  memory_.Clear();
  consumed_ = false;
  next_ = 0;
  return input_->Open();
}

absl::StatusOr<bool> EagerOperator::NextImpl(Batch* out) {
  while (!consumed_) {
    Batch in;
    absl::StatusOr<bool> more = input_->Next(&in);
    if (!more.ok()) return more;
    consumed_ = !*more;
    if (consumed_) break;
    Batch kept;
    kept.Reset(execution_.width);
    AppendLive(in, carry_, &kept);
    uint64_t bytes = execution_.width * sizeof(Column);
    for (Slot slot : carry_) bytes += kept.columns[slot].Bytes();
    if (absl::Status status = memory_.Add(bytes); !status.ok()) return status;
    batches_.push_back(std::move(kept));
  }
  if (next_ == batches_.size()) return false;
  *out = std::move(batches_[next_++]);
  return true;
}

EmptyOperator::EmptyOperator(Execution* execution, OperatorPtr input)
    : Operator(execution), input_(std::move(input)) {}

absl::Status EmptyOperator::OpenImpl() { return input_->Open(); }

absl::StatusOr<bool> EmptyOperator::NextImpl(Batch*) {
  Batch in;
  while (true) {
    absl::StatusOr<bool> more = input_->Next(&in);
    if (!more.ok() || !*more) return more;
  }
}

}  // namespace dossier
