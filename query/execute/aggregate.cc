#include "query/execute/aggregate.h"

#include <algorithm>
#include <utility>

namespace dossier {

AggregateOperator::AggregateOperator(Execution* execution, std::vector<ComputedColumn> keys,
                                     std::vector<AggregateColumn> aggregates, OperatorPtr input)
    : Operator(execution),
      keys_(std::move(keys)),
      aggregates_(std::move(aggregates)),
      input_(std::move(input)),
      table_(keys_.size()),
      memory_(&execution->control, "grouping") {}

absl::Status AggregateOperator::OpenImpl() {
  table_.Clear();
  accumulators_.clear();
  memory_.Clear();
  consumed_ = false;
  group_ = 0;
  return input_->Open();
}

void AggregateOperator::AddGroups(size_t count) {
  while (accumulators_.size() < count * aggregates_.size()) {
    for (const AggregateColumn& one : aggregates_) {
      accumulators_.push_back(MakeAccumulator(*one.function, one.distinct));
    }
  }
}

absl::Status AggregateOperator::Add(size_t aggregate, const Batch& batch,
                                    const std::vector<uint32_t>& groups) {
  const AggregateColumn& one = aggregates_[aggregate];
  std::vector<Column> arguments(one.arguments.size());
  for (size_t a = 0; a < arguments.size(); ++a) {
    absl::Status status =
        EvaluateInOrder(*one.arguments[a], batch, batch.live, execution_.eval, &arguments[a]);
    if (!status.ok()) return status;
  }
  std::vector<Value> values(arguments.size());
  uint64_t grown = 0;
  for (size_t i = 0; i < groups.size(); ++i) {
    for (size_t a = 0; a < values.size(); ++a) values[a] = arguments[a].Get(i);
    Accumulator& accumulator = *accumulators_[groups[i] * aggregates_.size() + aggregate];
    const size_t before = accumulator.Bytes();
    if (absl::Status status = accumulator.Add(values); !status.ok()) return status;
    grown += std::max(accumulator.Bytes(), before) - before;
  }
  return memory_.Add(grown);
}

absl::Status AggregateOperator::Fold(const Batch& batch) {
  std::vector<Column> keys(keys_.size());
  for (size_t k = 0; k < keys.size(); ++k) {
    absl::Status status =
        EvaluateInOrder(*keys_[k].expression, batch, batch.live, execution_.eval, &keys[k]);
    if (!status.ok()) return status;
  }
  std::vector<uint32_t> groups(batch.live.size(), 0);
  const size_t bytes = table_.Bytes();
  const size_t count = accumulators_.size();
  if (!keys_.empty()) {
    table_.Number(keys, batch.live.size(), &groups);
    AddGroups(table_.size());
  }
  constexpr size_t kAccumulatorBytes = 48;
  const size_t grown = table_.Bytes() - bytes + (accumulators_.size() - count) * kAccumulatorBytes;
  if (absl::Status status = memory_.Add(grown); !status.ok()) return status;
  for (size_t a = 0; a < aggregates_.size(); ++a) {
    if (absl::Status status = Add(a, batch, groups); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status AggregateOperator::Consume() {
  if (keys_.empty()) AddGroups(1);
  Batch batch;
  while (true) {
    absl::StatusOr<bool> more = input_->Next(&batch);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    if (absl::Status status = Fold(batch); !status.ok()) return status;
  }
}

absl::StatusOr<bool> AggregateOperator::NextImpl(Batch* out) {
  if (!consumed_) {
    if (absl::Status status = Consume(); !status.ok()) return status;
    consumed_ = true;
  }
  const size_t groups = keys_.empty() ? 1 : table_.size();
  const size_t count = std::min(kBatchRows, groups - group_);
  if (count == 0) return false;
  for (size_t i = 0; i < count; ++i, ++group_) {
    for (size_t k = 0; k < keys_.size(); ++k)
      out->columns[keys_[k].slot].Append(table_.Key(group_, k));
    for (size_t a = 0; a < aggregates_.size(); ++a) {
      absl::StatusOr<Value> value = accumulators_[group_ * aggregates_.size() + a]->Finish();
      if (!value.ok()) return value.status();
      out->columns[aggregates_[a].slot].Append(*std::move(value));
    }
  }
  out->SetRows(count);
  return true;
}

}  // namespace dossier
