#include "query/execute/expand_into.h"

#include <algorithm>

#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"
#include "query/execute/relationship_filter.h"
#include "query/execute/type_set.h"

namespace dossier {
namespace {

Direction Reversed(Direction direction) {
  if (direction == Direction::kBoth) return direction;
  return direction == Direction::kOut ? Direction::kIn : Direction::kOut;
}

std::vector<NodeId> Distinct(std::vector<NodeId> nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

}  // namespace

ExpandIntoOperator::ExpandIntoOperator(Execution* execution, ExpandStep step, OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status ExpandIntoOperator::OpenImpl() {
  in_.live.clear();
  live_ = match_ = 0;
  return input_->Open();
}

absl::StatusOr<uint64_t> ExpandIntoOperator::TotalDegree(const std::vector<NodeId>& nodes,
                                                         Direction direction) const {
  const TypeSet types = TypeSet::Of(step_.types, execution_.graph.catalog());
  std::vector<uint64_t> degrees;
  absl::Status status = execution_.graph.Degrees(nodes, direction, types.types, &degrees);
  if (!status.ok()) return status;
  uint64_t total = 0;
  for (uint64_t degree : degrees) total += degree;
  return total;
}

absl::Status ExpandIntoOperator::ReadNeighborhoods() {
  near_ = NodeIds(in_.columns[step_.from], in_.live);
  far_ = NodeIds(in_.columns[step_.to], in_.live);
  Direction direction = step_.direction;
  distinct_ = Distinct(near_);
  std::vector<NodeId> other = Distinct(far_);
  absl::StatusOr<uint64_t> cost = TotalDegree(distinct_, direction);
  if (!cost.ok()) return cost.status();
  absl::StatusOr<uint64_t> other_cost = TotalDegree(other, Reversed(direction));
  if (!other_cost.ok()) return other_cost.status();
  if (*other_cost < *cost) {
    std::swap(near_, far_);
    std::swap(distinct_, other);
    direction = Reversed(direction);
  }
  const TypeSet types = TypeSet::Of(step_.types, execution_.graph.catalog());
  neighborhoods_.assign(distinct_.size(), {});
  if (types.nothing) return absl::OkStatus();
  Neighbors neighbors;
  absl::Status status = execution_.graph.Expand(distinct_, direction, types.types, &neighbors);
  if (!status.ok()) return status;
  for (size_t i = 0; i < distinct_.size(); ++i) {
    Neighborhood& hood = neighborhoods_[i];
    for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) {
      hood.emplace_back(neighbors.nodes[n], neighbors.relationships[n]);
    }
    if (!std::is_sorted(hood.begin(), hood.end())) std::sort(hood.begin(), hood.end());
  }
  return absl::OkStatus();
}

void ExpandIntoOperator::Emit(Batch* out) {
  std::vector<uint32_t> sources;
  std::vector<uint64_t> relationships;
  while (live_ < in_.live.size() && sources.size() < kBatchRows) {
    const uint32_t row = in_.live[live_];
    const size_t index = std::lower_bound(distinct_.begin(), distinct_.end(), near_[live_]) - distinct_.begin();
    const Neighborhood& hood = neighborhoods_[index];
    auto match = std::lower_bound(hood.begin(), hood.end(), std::pair<NodeId, RelationshipId>(far_[live_], 0));
    match += match_;
    for (; match != hood.end() && match->first == far_[live_] && sources.size() < kBatchRows; ++match, ++match_) {
      if (OccursIn(match->second, in_, step_.distinct_from, row)) continue;
      sources.push_back(row);
      relationships.push_back(match->second);
    }
    if (match != hood.end() && match->first == far_[live_]) break;
    ++live_;
    match_ = 0;
  }
  CopyRows(in_, step_.carry, sources, out);
  if (step_.relationship != kNoSlot) {
    out->columns[step_.relationship] = Column::OfRelationships(std::move(relationships));
  }
  out->SetRows(sources.size());
}

absl::StatusOr<bool> ExpandIntoOperator::NextImpl(Batch* out) {
  if (live_ == in_.live.size()) {
    absl::StatusOr<bool> more = input_->Next(&in_);
    if (!more.ok() || !*more) return more;
    live_ = match_ = 0;
    if (absl::Status status = ReadNeighborhoods(); !status.ok()) return status;
  }
  Emit(out);
  return true;
}

}  // namespace dossier
