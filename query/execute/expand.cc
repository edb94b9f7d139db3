#include "query/execute/expand.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"
#include "query/execute/relationship_filter.h"
#include "query/execute/type_set.h"

namespace dossier {

ExpandOperator::ExpandOperator(Execution* execution, ExpandStep step, OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status ExpandOperator::OpenImpl() {
  in_.live.clear();
  rows_.clear();
  neighbors_.Clear();
  next_live_ = node_ = neighbor_ = 0;
  input_done_ = false;
  return input_->Open();
}

absl::Status ExpandOperator::Refill() {
  if (next_live_ == in_.live.size()) {
    absl::StatusOr<bool> more = input_->Next(&in_);
    if (!more.ok()) return more.status();
    input_done_ = !*more;
    next_live_ = 0;
    if (input_done_) return absl::OkStatus();
  }
  const size_t count = std::min(chunk_, in_.live.size() - next_live_);
  rows_.assign(in_.live.begin() + next_live_, in_.live.begin() + next_live_ + count);
  next_live_ += count;
  node_ = neighbor_ = 0;
  const TypeSet types = TypeSet::Of(step_.types, execution_.graph.catalog());
  std::vector<NodeId> nodes = NodeIds(in_.columns[step_.from], rows_);
  if (types.nothing) nodes.assign(nodes.size(), kNoId);
  absl::Status status = execution_.graph.Expand(nodes, step_.direction, types.types, &neighbors_);
  if (neighbors_.nodes.size() < 4 * kBatchRows) chunk_ = std::min(kBatchRows, chunk_ * 2);
  if (neighbors_.nodes.size() > 32 * kBatchRows) chunk_ = std::max<size_t>(1, chunk_ / 4);
  return status;
}

void ExpandOperator::Emit(Batch* out) {
  std::vector<uint32_t> sources;
  std::vector<uint64_t> nodes, relationships;
  while (node_ < rows_.size() && sources.size() < kBatchRows) {
    const uint32_t row = rows_[node_];
    const size_t end = neighbors_.offsets[node_ + 1];
    for (; neighbor_ < end && sources.size() < kBatchRows; ++neighbor_) {
      const uint64_t relationship = neighbors_.relationships[neighbor_];
      if (!step_.distinct_from.empty() && OccursIn(relationship, in_, step_.distinct_from, row))
        continue;
      sources.push_back(row);
      nodes.push_back(neighbors_.nodes[neighbor_]);
      relationships.push_back(relationship);
    }
    if (neighbor_ == end) ++node_;
  }
  CopyRows(in_, step_.carry, sources, out);
  if (step_.to != kNoSlot) out->columns[step_.to] = Column::OfNodes(std::move(nodes));
  if (step_.relationship != kNoSlot) {
    out->columns[step_.relationship] = Column::OfRelationships(std::move(relationships));
  }
  out->SetRows(sources.size());
}

absl::StatusOr<bool> ExpandOperator::NextImpl(Batch* out) {
  while (node_ == rows_.size()) {
    if (input_done_) return false;
    if (absl::Status status = Refill(); !status.ok()) return status;
    if (input_done_) return false;
  }
  Emit(out);
  return true;
}

}  // namespace dossier
