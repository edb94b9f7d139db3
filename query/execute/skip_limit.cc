#include "query/execute/skip_limit.h"

#include <algorithm>
#include <utility>

#include "query/execute/row_count.h"

namespace dossier {

SkipOperator::SkipOperator(Execution* execution, EvaluatorPtr count, OperatorPtr input)
    : Operator(execution), count_(std::move(count)), input_(std::move(input)) {}

absl::Status SkipOperator::OpenImpl() {
  absl::StatusOr<uint64_t> count = RowCount(*count_, "SKIP", execution_.eval);
  if (!count.ok()) return count.status();
  left_ = *count;
  return input_->Open();
}

absl::StatusOr<bool> SkipOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  const size_t skipped = std::min<uint64_t>(left_, out->live.size());
  out->live.erase(out->live.begin(), out->live.begin() + skipped);
  left_ -= skipped;
  return true;
}

LimitOperator::LimitOperator(Execution* execution, EvaluatorPtr count, OperatorPtr input)
    : Operator(execution), count_(std::move(count)), input_(std::move(input)) {}

absl::Status LimitOperator::OpenImpl() {
  absl::StatusOr<uint64_t> count = RowCount(*count_, "LIMIT", execution_.eval);
  if (!count.ok()) return count.status();
  left_ = *count;
  asked_ = false;
  return input_->Open();
}

absl::StatusOr<bool> LimitOperator::NextImpl(Batch* out) {
  if (asked_ && left_ == 0) return false;
  asked_ = true;
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  if (out->live.size() > left_) out->live.resize(left_);
  left_ -= out->live.size();
  return !out->live.empty();
}

}  // namespace dossier
