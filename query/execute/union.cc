#include "query/execute/union.h"

#include <utility>

namespace dossier {

UnionOperator::UnionOperator(Execution* execution, std::vector<Slot> slots,
                             std::vector<std::vector<Slot>> sources,
                             std::vector<OperatorPtr> inputs)
    : Operator(execution),
      slots_(std::move(slots)),
      sources_(std::move(sources)),
      inputs_(std::move(inputs)) {}

absl::Status UnionOperator::OpenImpl() {
  input_ = 0;
  return inputs_[0]->Open();
}

absl::StatusOr<bool> UnionOperator::NextImpl(Batch* out) {
  while (true) {
    absl::StatusOr<bool> more = inputs_[input_]->Next(&in_);
    if (!more.ok()) return more;
    if (*more) break;
    if (++input_ == inputs_.size()) {
      --input_;  // asked again, it is at its end again
      return false;
    }
    if (absl::Status status = inputs_[input_]->Open(); !status.ok()) return status;
  }
  for (size_t i = 0; i < slots_.size(); ++i) {
    out->columns[slots_[i]].AppendRows(in_.columns[sources_[input_][i]], in_.live);
  }
  out->SetRows(in_.live.size());
  return true;
}

}  // namespace dossier
