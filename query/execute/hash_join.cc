#include "query/execute/hash_join.h"

#include "graph/value/equality.h"
#include "query/execute/fanout.h"

namespace dossier {

HashJoinOperator::HashJoinOperator(Execution* execution, HashJoinStep step, OperatorPtr left,
                                   OperatorPtr right)
    : Operator(execution),
      step_(std::move(step)),
      left_(std::move(left)),
      right_(std::move(right)),
      table_(step_.keys.size()),
      memory_(&execution->control, "a join") {}

absl::Status HashJoinOperator::OpenImpl() {
  right_rows_.Reset(execution_.width);
  table_.Clear();
  groups_.clear();
  memory_.Clear();
  in_.live.clear();
  live_ = match_ = 0;
  taken_ = false;
  return left_->Open();
}

absl::Status HashJoinOperator::Keys(const Batch& rows, bool left, Tuple* keys) const {
  keys->assign(step_.keys.size(), {});
  for (size_t k = 0; k < step_.keys.size(); ++k) {
    const Evaluator& key = left ? *step_.keys[k].first : *step_.keys[k].second;
    absl::Status status = EvaluateInOrder(key, rows, rows.live, execution_.eval, &(*keys)[k]);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status HashJoinOperator::TakeRight() {
  if (absl::Status status = right_->Open(); !status.ok()) return status;
  Batch rows;
  Tuple keys;
  std::vector<uint32_t> numbers;
  while (true) {
    absl::StatusOr<bool> more = right_->Next(&rows);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    if (absl::Status status = Keys(rows, false, &keys); !status.ok()) return status;
    const size_t before = table_.Bytes();
    table_.Number(keys, rows.live.size(), &numbers);
    groups_.resize(table_.size());
    for (size_t i = 0; i < numbers.size(); ++i) {
      groups_[numbers[i]].push_back(static_cast<uint32_t>(right_rows_.rows + i));
    }
    AppendLive(rows, step_.right, &right_rows_);
    uint64_t bytes = table_.Bytes() - before + numbers.size() * 2 * sizeof(uint32_t);
    for (Slot slot : step_.right) bytes += rows.columns[slot].Bytes();
    if (absl::Status status = memory_.Add(bytes); !status.ok()) return status;
  }
}

absl::Status HashJoinOperator::TakeLeft() {
  if (absl::Status status = Keys(in_, true, &left_keys_); !status.ok()) return status;
  table_.Find(left_keys_, in_.live.size(), &numbers_);
  live_ = match_ = 0;
  return absl::OkStatus();
}

// Equivalent keys are not always equal ones: null and NaN join nothing.
bool HashJoinOperator::Equal(const Tuple& left, size_t row, size_t group) const {
  for (size_t k = 0; k < left.size(); ++k) {
    if (Equals(left[k].Get(row), table_.Key(group, k)) != Truth::kTrue) return false;
  }
  return true;
}

absl::StatusOr<bool> HashJoinOperator::NextImpl(Batch* out) {
  if (!taken_) {
    if (absl::Status status = TakeRight(); !status.ok()) return status;
    taken_ = true;
  }
  if (live_ == in_.live.size()) {
    absl::StatusOr<bool> more = left_->Next(&in_);
    if (!more.ok() || !*more) return more;
    if (absl::Status status = TakeLeft(); !status.ok()) return status;
  }
  std::vector<uint32_t> left, right;
  while (live_ < in_.live.size() && left.size() < kBatchRows) {
    const uint32_t group = numbers_[live_];
    const bool joins = group != GroupTable::kNone && Equal(left_keys_, live_, group);
    const size_t size = joins ? groups_[group].size() : 0;
    for (; match_ < size && left.size() < kBatchRows; ++match_) {
      left.push_back(in_.live[live_]);
      right.push_back(groups_[group][match_]);
    }
    if (match_ < size) break;
    ++live_;
    match_ = 0;
  }
  CopyRows(in_, step_.left, left, out);
  CopyRows(right_rows_, step_.right, right, out);
  out->SetRows(left.size());
  return true;
}

}  // namespace dossier
