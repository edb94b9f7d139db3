#include "query/execute/index_seek.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/value/equality.h"
#include "query/execute/fanout.h"

namespace dossier {
namespace {

using Kind = IndexStep::Kind;

// Whether an equivalent element stands earlier in the list: it was sought already.
bool SeenBefore(const List& list, size_t element) {
  return std::any_of(list.begin(), list.begin() + element,
                     [&](const Value& earlier) { return Equivalent(earlier, list[element]); });
}

}  // namespace

IndexSeekOperator::IndexSeekOperator(Execution* execution, IndexStep step, OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status IndexSeekOperator::OpenImpl() {
  in_.live.clear();
  live_ = element_ = 0;
  started_ = false;
  cursor_.reset();
  return input_->Open();
}

absl::Status IndexSeekOperator::Refill() {
  const auto evaluate = [this](const EvaluatorPtr& expression, Column* out) {
    out->Clear();
    return expression == nullptr
               ? absl::OkStatus()
               : EvaluateInOrder(*expression, in_, in_.live, execution_.eval, out);
  };
  values_.resize(step_.values.size());
  for (size_t i = 0; i < step_.values.size(); ++i) {
    if (absl::Status status = evaluate(step_.values[i], &values_[i]); !status.ok()) return status;
  }
  if (absl::Status status = evaluate(step_.low, &low_); !status.ok()) return status;
  return evaluate(step_.high, &high_);
}

IndexSeekOperator::CursorOr IndexSeekOperator::Range(size_t live) const {
  std::optional<IndexBound> low, high;
  if (step_.low != nullptr) low = IndexBound{low_.Get(live), step_.low_inclusive};
  if (step_.high != nullptr) high = IndexBound{high_.Get(live), step_.high_inclusive};
  if ((low.has_value() && low->value.is_null()) || (high.has_value() && high->value.is_null()))
    return nullptr;
  return execution_.graph.IndexRange(step_.index, low, high);
}

IndexSeekOperator::CursorOr IndexSeekOperator::Prefix(size_t live) const {
  const Value prefix = values_[0].Get(live);
  if (prefix.kind() != ValueKind::kString) return nullptr;
  return execution_.graph.IndexPrefix(step_.index, prefix.string());
}

// Opens the next cursor of the row at live_; false where the row has no more.
absl::StatusOr<bool> IndexSeekOperator::NextCursor() {
  CursorOr cursor = nullptr;
  if (step_.kind == Kind::kAnyOf) {
    const Value list = values_[0].Get(live_);
    if (list.kind() != ValueKind::kList || element_ == list.list().size()) return false;
    const size_t element = element_++;
    if (SeenBefore(list.list(), element)) return true;
    cursor = execution_.graph.IndexSeek(step_.index, std::span(&list.list()[element], 1));
  } else {
    if (std::exchange(started_, true)) return false;
    if (step_.kind == Kind::kEqual) {
      std::vector<Value> key;
      for (const Column& column : values_) key.push_back(column.Get(live_));
      cursor = execution_.graph.IndexSeek(step_.index, key);
    } else {
      cursor = step_.kind == Kind::kRange ? Range(live_) : Prefix(live_);
    }
  }
  if (!cursor.ok()) return cursor.status();
  cursor_ = *std::move(cursor);
  return true;
}

absl::StatusOr<bool> IndexSeekOperator::NextImpl(Batch* out) {
  std::vector<uint32_t> sources;
  std::vector<NodeId> nodes;
  std::vector<uint64_t> ids;
  while (nodes.size() < kBatchRows) {
    if (live_ == in_.live.size()) {
      if (!nodes.empty()) break;
      absl::StatusOr<bool> more = input_->Next(&in_);
      if (!more.ok() || !*more) return more;
      live_ = element_ = 0;
      started_ = false;
      if (absl::Status status = Refill(); !status.ok()) return status;
    }
    if (cursor_ == nullptr) {
      absl::StatusOr<bool> more = NextCursor();
      if (!more.ok()) return more;
      if (!*more) {
        ++live_;
        element_ = 0;
        started_ = false;
      }
      continue;
    }
    absl::StatusOr<size_t> count = cursor_->Next(kBatchRows - nodes.size(), &ids);
    if (!count.ok()) return count.status();
    if (*count == 0) cursor_.reset();
    sources.insert(sources.end(), *count, in_.live[live_]);
    nodes.insert(nodes.end(), ids.begin(), ids.begin() + *count);
  }
  CopyRows(in_, step_.carry, sources, out);
  out->columns[step_.node] = Column::OfNodes(std::move(nodes));
  out->SetRows(sources.size());
  return true;
}

}  // namespace dossier
