#include "query/execute/sort.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "graph/value/order.h"
#include "query/execute/fanout.h"
#include "query/execute/row_count.h"

namespace dossier {
namespace {

constexpr uint64_t kUnbounded = std::numeric_limits<uint64_t>::max();

std::vector<Slot> Kept(std::vector<Slot> carry, const std::vector<SortColumn>& keys) {
  for (const SortColumn& key : keys) carry.push_back(key.slot);
  std::sort(carry.begin(), carry.end());
  carry.erase(std::unique(carry.begin(), carry.end()), carry.end());
  return carry;
}

}  // namespace

SortOperator::SortOperator(Execution* execution, std::vector<SortColumn> keys, EvaluatorPtr limit,
                           EvaluatorPtr skip, std::vector<Slot> carry, OperatorPtr input)
    : Operator(execution),
      keys_(std::move(keys)),
      limit_(std::move(limit)),
      skip_(std::move(skip)),
      columns_(Kept(std::move(carry), keys_)),
      input_(std::move(input)),
      memory_(&execution->control, "sorting") {}

absl::Status SortOperator::OpenImpl() {
  rows_.Reset(execution_.width);
  key_values_.assign(keys_.size(), {});
  order_.clear();
  memory_.Clear();
  sorted_ = false;
  next_ = 0;
  return input_->Open();
}

absl::Status SortOperator::FindBound() {
  bound_ = kUnbounded;
  if (limit_ == nullptr) return absl::OkStatus();
  absl::StatusOr<uint64_t> limit = RowCount(*limit_, "LIMIT", execution_.eval);
  if (!limit.ok()) return limit.status();
  uint64_t skip = 0;
  if (skip_ != nullptr) {
    absl::StatusOr<uint64_t> value = RowCount(*skip_, "SKIP", execution_.eval);
    if (!value.ok()) return value.status();
    skip = *value;
  }
  bound_ = *limit > kUnbounded - skip ? kUnbounded : *limit + skip;
  return absl::OkStatus();
}

bool SortOperator::Before(uint32_t a, uint32_t b) const {
  for (size_t k = 0; k < keys_.size(); ++k) {
    const auto order = TotalOrder(key_values_[k][a], key_values_[k][b]);
    if (order != 0) return keys_[k].descending ? order > 0 : order < 0;
  }
  return a < b;
}

// The rows in order, at most bound_ of them.
std::vector<uint32_t> SortOperator::Order() const {
  std::vector<uint32_t> order(rows_.rows);
  std::iota(order.begin(), order.end(), 0u);
  const auto before = [this](uint32_t a, uint32_t b) { return Before(a, b); };
  if (bound_ < order.size()) {
    std::partial_sort(order.begin(), order.begin() + bound_, order.end(), before);
    order.resize(bound_);
  } else {
    std::sort(order.begin(), order.end(), before);
  }
  return order;
}

// Throws away what cannot be among the first rows any more.
void SortOperator::Shrink() {
  std::vector<uint32_t> best = Order();
  std::sort(best.begin(), best.end());  // ties keep their order of arrival
  Batch kept;
  kept.Reset(execution_.width);
  CopyRows(rows_, columns_, best, &kept);
  kept.SetRows(best.size());
  for (std::vector<Value>& values : key_values_) {
    for (size_t i = 0; i < best.size(); ++i) values[i] = values[best[i]];
    values.resize(best.size());
  }
  rows_ = std::move(kept);
  memory_.Clear();
}

absl::Status SortOperator::Consume() {
  Batch batch;
  while (true) {
    absl::StatusOr<bool> more = input_->Next(&batch);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    AppendLive(batch, columns_, &rows_);
    uint64_t bytes = 0;
    for (Slot slot : columns_) bytes += batch.columns[slot].Bytes();
    for (size_t k = 0; k < keys_.size(); ++k) {
      for (uint32_t row : batch.live)
        key_values_[k].push_back(batch.columns[keys_[k].slot].Get(row));
    }
    bytes += keys_.size() * batch.live.size() * sizeof(Value);
    if (absl::Status status = memory_.Add(bytes); !status.ok()) return status;
    if (bound_ < kUnbounded / 2 && rows_.rows > 2 * bound_ + 4 * kBatchRows) Shrink();
  }
}

absl::StatusOr<bool> SortOperator::NextImpl(Batch* out) {
  if (!sorted_) {
    if (absl::Status status = FindBound(); !status.ok()) return status;
    if (absl::Status status = Consume(); !status.ok()) return status;
    order_ = Order();
    sorted_ = true;
  }
  const size_t count = std::min(kBatchRows, order_.size() - next_);
  if (count == 0) return false;
  const std::span<const uint32_t> rows(order_.data() + next_, count);
  next_ += count;
  CopyRows(rows_, columns_, rows, out);
  out->SetRows(count);
  return true;
}

}  // namespace dossier
