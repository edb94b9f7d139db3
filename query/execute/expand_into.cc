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
  distinct_.clear();
  neighborhoods_.clear();
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

absl::StatusOr<bool> ExpandIntoOperator::FarIsCheaper(const std::vector<NodeId>& near,
                                                      const std::vector<NodeId>& far) const {
  constexpr size_t kClearly =
      4;  // degrees need not be asked where one side has so many times fewer nodes
  if (near.size() * kClearly <= far.size()) return false;
  if (far.size() * kClearly <= near.size()) return true;
  absl::StatusOr<uint64_t> near_cost = TotalDegree(near, step_.direction);
  if (!near_cost.ok()) return near_cost.status();
  absl::StatusOr<uint64_t> far_cost = TotalDegree(far, Reversed(step_.direction));
  if (!far_cost.ok()) return far_cost.status();
  return *far_cost < *near_cost;
}

// Makes distinct_ and neighborhoods_ those of `nodes`, which ascend.
absl::Status ExpandIntoOperator::Read(std::vector<NodeId> nodes, Direction direction) {
  std::vector<Neighborhood> hoods(nodes.size());
  std::vector<NodeId> missing;
  std::vector<size_t> places;  // of missing, in nodes
  for (size_t i = 0; i < nodes.size(); ++i) {
    const auto known = std::lower_bound(distinct_.begin(), distinct_.end(), nodes[i]);
    if (direction == direction_ && known != distinct_.end() && *known == nodes[i]) {
      hoods[i] = std::move(neighborhoods_[known - distinct_.begin()]);
    } else {
      missing.push_back(nodes[i]);
      places.push_back(i);
    }
  }
  distinct_ = std::move(nodes);
  neighborhoods_ = std::move(hoods);
  direction_ = direction;
  const TypeSet types = TypeSet::Of(step_.types, execution_.graph.catalog());
  if (types.nothing) return absl::OkStatus();
  Neighbors neighbors;
  absl::Status status = execution_.graph.Expand(missing, direction, types.types, &neighbors);
  if (!status.ok()) return status;
  for (size_t i = 0; i < missing.size(); ++i) {
    Neighborhood& hood = neighborhoods_[places[i]];
    for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) {
      hood.emplace_back(neighbors.nodes[n], neighbors.relationships[n]);
    }
    if (!std::is_sorted(hood.begin(), hood.end())) std::sort(hood.begin(), hood.end());
  }
  return absl::OkStatus();
}

absl::Status ExpandIntoOperator::ReadNeighborhoods() {
  near_ = NodeIds(in_.columns[step_.from], in_.live);
  far_ = NodeIds(in_.columns[step_.to], in_.live);
  std::vector<NodeId> near = Distinct(near_);
  std::vector<NodeId> far = Distinct(far_);
  absl::StatusOr<bool> swap = FarIsCheaper(near, far);
  if (!swap.ok()) return swap.status();
  if (!*swap) return Read(std::move(near), step_.direction);
  std::swap(near_, far_);
  return Read(std::move(far), Reversed(step_.direction));
}

void ExpandIntoOperator::Emit(Batch* out) {
  std::vector<uint32_t> sources;
  std::vector<uint64_t> relationships;
  while (live_ < in_.live.size() && sources.size() < kBatchRows) {
    const uint32_t row = in_.live[live_];
    const size_t index =
        std::lower_bound(distinct_.begin(), distinct_.end(), near_[live_]) - distinct_.begin();
    const Neighborhood& hood = neighborhoods_[index];
    auto match = std::lower_bound(hood.begin(), hood.end(),
                                  std::pair<NodeId, RelationshipId>(far_[live_], 0));
    match += match_;
    for (; match != hood.end() && match->first == far_[live_] && sources.size() < kBatchRows;
         ++match, ++match_) {
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
