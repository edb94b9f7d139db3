#include "query/execute/unwind.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"

namespace dossier {

UnwindOperator::UnwindOperator(Execution* execution, Slot variable, EvaluatorPtr list,
                               std::vector<Slot> carry, OperatorPtr input)
    : Operator(execution),
      variable_(variable),
      list_(std::move(list)),
      carry_(std::move(carry)),
      input_(std::move(input)) {}

absl::Status UnwindOperator::OpenImpl() {
  in_.live.clear();
  lists_.Clear();
  live_ = element_ = first_ = 0;
  chunk_ = 1;
  return input_->Open();
}

// The lists of the next few rows.
absl::Status UnwindOperator::MakeLists() {
  size_t elements = 0;
  for (size_t i = 0; i < lists_.size(); ++i) {
    const Value value = lists_.Get(i);
    elements += value.kind() == ValueKind::kList ? value.list().size() : 1;
  }
  chunk_ =
      elements > kBatchRows ? std::max<size_t>(1, chunk_ / 2) : std::min(kBatchRows, chunk_ * 2);
  first_ = live_;
  const size_t count = std::min(chunk_, in_.live.size() - live_);
  return EvaluateInOrder(*list_, in_, std::span(in_.live).subspan(live_, count), execution_.eval,
                         &lists_);
}

absl::StatusOr<bool> UnwindOperator::NextImpl(Batch* out) {
  if (live_ == in_.live.size()) {
    absl::StatusOr<bool> more = input_->Next(&in_);
    if (!more.ok() || !*more) return more;
    lists_.Clear();
    live_ = element_ = first_ = 0;
  }
  std::vector<uint32_t> sources;
  Column& elements = out->columns[variable_];
  while (live_ < in_.live.size() && sources.size() < kBatchRows) {
    if (live_ - first_ == lists_.size()) {
      if (absl::Status status = MakeLists(); !status.ok()) return status;
    }
    const Value value = lists_.Get(live_ - first_);
    const bool list = value.kind() == ValueKind::kList;
    const size_t size = list ? value.list().size() : value.is_null() ? 0 : 1;
    for (; element_ < size && sources.size() < kBatchRows; ++element_) {
      sources.push_back(in_.live[live_]);
      elements.Append(list ? value.list()[element_] : value);
    }
    if (element_ < size) break;
    ++live_;
    element_ = 0;
  }
  CopyRows(in_, carry_, sources, out);
  out->SetRows(sources.size());
  return true;
}

}  // namespace dossier
