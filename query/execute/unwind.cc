#include "query/execute/unwind.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"

namespace dossier {

UnwindOperator::UnwindOperator(Execution* execution, Slot variable, EvaluatorPtr list, std::vector<Slot> carry,
                               OperatorPtr input)
    : Operator(execution),
      variable_(variable),
      list_(std::move(list)),
      carry_(std::move(carry)),
      input_(std::move(input)) {}

absl::Status UnwindOperator::OpenImpl() {
  in_.live.clear();
  live_ = element_ = 0;
  return input_->Open();
}

absl::StatusOr<bool> UnwindOperator::NextImpl(Batch* out) {
  if (live_ == in_.live.size()) {
    absl::StatusOr<bool> more = input_->Next(&in_);
    if (!more.ok() || !*more) return more;
    live_ = element_ = 0;
    absl::Status status = EvaluateInOrder(*list_, in_, in_.live, execution_.eval, &lists_);
    if (!status.ok()) return status;
  }
  std::vector<uint32_t> sources;
  Column& elements = out->columns[variable_];
  while (live_ < in_.live.size() && sources.size() < kBatchRows) {
    const Value value = lists_.Get(live_);
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
