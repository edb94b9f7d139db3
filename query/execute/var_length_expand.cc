#include "query/execute/var_length_expand.h"

#include <algorithm>

#include "graph/value/equality.h"
#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"
#include "query/execute/relationship_filter.h"
#include "query/execute/type_set.h"

namespace dossier {
namespace {

constexpr size_t kChunk = 128;  // trails walked on at once

}  // namespace

VarLengthExpandOperator::VarLengthExpandOperator(Execution* execution, VarLengthStep step,
                                                 OperatorPtr input)
    : Operator(execution),
      step_(std::move(step)),
      input_(std::move(input)),
      memory_(&execution->control, "a pattern of variable length") {}

absl::Status VarLengthExpandOperator::OpenImpl() {
  trails_.clear();
  open_.clear();
  ready_.clear();
  memory_.Clear();
  return input_->Open();
}

absl::Status VarLengthExpandOperator::Start() {
  trails_.clear();
  memory_.Clear();
  const std::vector<NodeId> starts = NodeIds(in_.columns[step_.expand.from], in_.live);
  if (step_.to_bound) {
    ends_.assign(in_.rows, kNoId);
    const std::vector<NodeId> ends = NodeIds(in_.columns[step_.expand.to], in_.live);
    for (size_t i = 0; i < ends.size(); ++i) ends_[in_.live[i]] = ends[i];
  }
  for (size_t i = 0; i < starts.size(); ++i) {
    if (starts[i] == kNoId) continue;
    trails_.push_back({kNone, in_.live[i], 0, starts[i], kNoId});
    Offer(static_cast<uint32_t>(trails_.size() - 1));
  }
  return memory_.Add(trails_.size() * sizeof(Trail));
}

// Notes a new trail as a result, as one to walk on, or both.
void VarLengthExpandOperator::Offer(uint32_t trail) {
  const Trail& t = trails_[trail];
  if (t.length >= step_.min && (!step_.to_bound || ends_[t.row] == t.node)) ready_.push_back(trail);
  if (t.length < step_.max) open_.push_back(trail);
}

bool VarLengthExpandOperator::Walked(uint32_t trail, RelationshipId relationship) const {
  for (; trails_[trail].parent != kNone; trail = trails_[trail].parent) {
    if (trails_[trail].relationship == relationship) return true;
  }
  return false;
}

absl::StatusOr<std::vector<uint8_t>> VarLengthExpandOperator::Wanted(
    const std::vector<uint32_t>& chunk, const Neighbors& neighbors) const {
  std::vector<uint8_t> wanted;
  if (step_.properties.empty()) return wanted;
  wanted.assign(neighbors.relationships.size(), 1);
  for (const auto& [name, slot] : step_.properties) {
    const KeyId key = execution_.graph.catalog().FindKey(name);
    std::vector<Value> values(neighbors.relationships.size());
    if (key != kNoName) {
      absl::Status status =
          execution_.graph.RelationshipProperties(neighbors.relationships, key, &values);
      if (!status.ok()) return status;
    }
    for (size_t i = 0; i < chunk.size(); ++i) {
      const Value value = in_.columns[slot].Get(trails_[chunk[i]].row);
      for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) {
        if (Equals(values[n], value) != Truth::kTrue) wanted[n] = 0;
      }
    }
  }
  return wanted;
}

absl::Status VarLengthExpandOperator::TakeNeighbors(const std::vector<uint32_t>& chunk,
                                                    const Neighbors& neighbors) {
  absl::StatusOr<std::vector<uint8_t>> wanted = Wanted(chunk, neighbors);
  if (!wanted.ok()) return wanted.status();
  const size_t before = trails_.size();
  for (size_t i = 0; i < chunk.size(); ++i) {
    const uint32_t row = trails_[chunk[i]].row;
    const uint32_t length = trails_[chunk[i]].length + 1;
    for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) {
      const RelationshipId relationship = neighbors.relationships[n];
      if (!wanted->empty() && (*wanted)[n] == 0) continue;
      if (Walked(chunk[i], relationship)) continue;
      if (OccursIn(relationship, in_, step_.expand.distinct_from, row)) continue;
      if (trails_.size() >= kNone)
        return absl::ResourceExhaustedError("a pattern of variable length has too many trails");
      trails_.push_back({chunk[i], row, length, neighbors.nodes[n], relationship});
      Offer(static_cast<uint32_t>(trails_.size() - 1));
    }
  }
  return memory_.Add((trails_.size() - before) * (sizeof(Trail) + 2 * sizeof(uint32_t)));
}

absl::Status VarLengthExpandOperator::WalkChunk() {
  if (absl::Status status = execution_.control.Check(); !status.ok()) return status;
  const size_t count = std::min(kChunk, open_.size());
  const std::vector<uint32_t> chunk(open_.end() - count, open_.end());
  open_.resize(open_.size() - count);
  std::vector<NodeId> nodes;
  for (uint32_t trail : chunk) nodes.push_back(trails_[trail].node);
  const TypeSet types = TypeSet::Of(step_.expand.types, execution_.graph.catalog());
  if (types.nothing) return absl::OkStatus();
  Neighbors neighbors;
  absl::Status status =
      execution_.graph.Expand(nodes, step_.expand.direction, types.types, &neighbors);
  if (!status.ok()) return status;
  return TakeNeighbors(chunk, neighbors);
}

List VarLengthExpandOperator::RelationshipsOf(uint32_t trail) const {
  List list;
  for (; trails_[trail].parent != kNone; trail = trails_[trail].parent) {
    list.push_back(Value(RelationshipRef{trails_[trail].relationship}));
  }
  if (!step_.reversed) std::reverse(list.begin(), list.end());
  return list;
}

void VarLengthExpandOperator::Emit(Batch* out) {
  const size_t count = std::min(kBatchRows, ready_.size());
  std::vector<uint32_t> sources;
  std::vector<NodeId> nodes;
  std::vector<Value> lists;
  for (size_t i = ready_.size() - count; i < ready_.size(); ++i) {
    sources.push_back(trails_[ready_[i]].row);
    nodes.push_back(trails_[ready_[i]].node);
    if (step_.expand.relationship != kNoSlot) lists.push_back(Value(RelationshipsOf(ready_[i])));
  }
  ready_.resize(ready_.size() - count);
  CopyRows(in_, step_.expand.carry, sources, out);
  if (!step_.to_bound && step_.expand.to != kNoSlot) {
    out->columns[step_.expand.to] = Column::OfNodes(std::move(nodes));
  }
  if (step_.expand.relationship != kNoSlot) {
    out->columns[step_.expand.relationship] = Column::OfValues(std::move(lists));
  }
  out->SetRows(count);
}

absl::StatusOr<bool> VarLengthExpandOperator::NextImpl(Batch* out) {
  while (ready_.size() < kBatchRows && !open_.empty()) {
    if (absl::Status status = WalkChunk(); !status.ok()) return status;
  }
  if (ready_.empty()) {
    absl::StatusOr<bool> more = input_->Next(&in_);
    if (!more.ok() || !*more) return more;
    if (absl::Status status = Start(); !status.ok()) return status;
    return true;
  }
  Emit(out);
  return true;
}

}  // namespace dossier
