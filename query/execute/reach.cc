#include "query/execute/reach.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"
#include "query/execute/type_set.h"

namespace dossier {

ReachOperator::ReachOperator(Execution* execution, VarLengthStep step, OperatorPtr input)
    : Operator(execution),
      step_(std::move(step)),
      input_(std::move(input)),
      memory_(&execution->control, "a search for reachable nodes") {}

absl::Status ReachOperator::OpenImpl() {
  in_.live.clear();
  found_.clear();
  live_ = 0;
  memory_.Clear();
  return input_->Open();
}

// An edge between nodes that were both seen before: it closes a cycle through the start if the ways
// to its two ends share no first relationship.
void ReachOperator::CloseCycle(NodeId start, NodeId from, NodeId to, RelationshipId relationship) {
  if (start_reached_) return;
  const Visit& a = visited_.at(from);
  const Visit& b = visited_.at(to);
  if (step_.expand.direction != Direction::kBoth) {
    start_reached_ =
        to == start;  // the shortest closed walk along directed relationships repeats none
    return;
  }
  if (relationship == a.last || relationship == b.last) return;
  const bool apart = from == to ? from == start : a.branch != b.branch;
  start_reached_ = apart && uint64_t{a.depth} + b.depth + 1 <= step_.max;
}

void ReachOperator::TakeNeighbors(NodeId start, uint32_t depth, const Neighbors& neighbors) {
  for (size_t i = 0; i + 1 < neighbors.offsets.size(); ++i) {
    const NodeId from = frontier_[i];
    for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) {
      const NodeId to = neighbors.nodes[n];
      const RelationshipId relationship = neighbors.relationships[n];
      const RelationshipId first = from == start ? relationship : visited_.at(from).branch;
      if (visited_.try_emplace(to, Visit{depth, first, relationship}).second) {
        next_frontier_.push_back(to);
        found_.push_back(to);
      } else {
        CloseCycle(start, from, to, relationship);
      }
    }
  }
}

absl::Status ReachOperator::Search(NodeId start) {
  visited_.clear();
  memory_.Clear();
  start_reached_ = step_.min == 0;
  visited_.emplace(start, Visit{0, kNoId, kNoId});
  next_frontier_.assign(1, start);
  const TypeSet types = TypeSet::Of(step_.expand.types, execution_.graph.catalog());
  Neighbors neighbors;
  for (uint32_t depth = 1; depth <= step_.max && !next_frontier_.empty() && !types.nothing;
       ++depth) {
    const std::vector<NodeId> level = std::exchange(next_frontier_, {});
    for (size_t at = 0; at < level.size(); at += kBatchRows) {
      if (absl::Status status = execution_.control.Check(); !status.ok()) return status;
      frontier_.assign(level.begin() + at, level.begin() + std::min(level.size(), at + kBatchRows));
      absl::Status status =
          execution_.graph.Expand(frontier_, step_.expand.direction, types.types, &neighbors);
      if (!status.ok()) return status;
      TakeNeighbors(start, depth, neighbors);
    }
    if (absl::Status status = memory_.Add(next_frontier_.size() * 64); !status.ok()) return status;
  }
  if (start_reached_) found_.push_back(start);
  return absl::OkStatus();
}

void ReachOperator::Emit(Batch* out) {
  const size_t count = std::min(kBatchRows, found_.size());
  CopyRows(in_, step_.expand.carry, std::vector<uint32_t>(count, row_), out);
  out->columns[step_.expand.to] = Column::OfNodes({found_.end() - count, found_.end()});
  found_.resize(found_.size() - count);
  out->SetRows(count);
}

absl::StatusOr<bool> ReachOperator::NextImpl(Batch* out) {
  while (found_.empty()) {
    if (live_ == in_.live.size()) {
      absl::StatusOr<bool> more = input_->Next(&in_);
      if (!more.ok() || !*more) return more;
      live_ = 0;
    }
    row_ = in_.live[live_++];
    const NodeId start = NodeIds(in_.columns[step_.expand.from], std::span(&row_, 1))[0];
    if (start == kNoId) continue;
    if (absl::Status status = Search(start); !status.ok()) return status;
  }
  Emit(out);
  return true;
}

}  // namespace dossier
