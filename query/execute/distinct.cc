#include "query/execute/distinct.h"

#include <utility>

namespace dossier {

DistinctOperator::DistinctOperator(Execution* execution, std::vector<Slot> slots, OperatorPtr input)
    : Operator(execution),
      slots_(std::move(slots)),
      input_(std::move(input)),
      seen_(slots_.size()),
      memory_(&execution->control, "DISTINCT") {}

absl::Status DistinctOperator::OpenImpl() {
  seen_.Clear();
  memory_.Clear();
  return input_->Open();
}

absl::StatusOr<bool> DistinctOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  std::vector<Column> keys(slots_.size());
  for (size_t k = 0; k < keys.size(); ++k) keys[k].AppendRows(out->columns[slots_[k]], out->live);
  const size_t bytes = seen_.Bytes();
  size_t known = seen_.size();
  std::vector<uint32_t> numbers;
  seen_.Number(keys, out->live.size(), &numbers);
  std::vector<uint32_t> fresh;
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] != known) continue;  // numbers of new tuples ascend one by one
    fresh.push_back(out->live[i]);
    ++known;
  }
  out->live = std::move(fresh);
  if (absl::Status status = memory_.Add(seen_.Bytes() - bytes); !status.ok()) return status;
  return true;
}

}  // namespace dossier
