// Relationships between two nodes that a row already holds: one output row each.
#pragma once

#include <utility>
#include <vector>

#include "query/execute/expand.h"
#include "query/execute/operator.h"

namespace dossier {

// Uses ExpandStep with `to` bound. For each batch it asks for the neighbourhoods of the distinct
// nodes on the side with clearly fewer nodes, or else with fewer relationships in all, sorts each
// once, and finds every row's pair by binary search. Nodes that the batch before held already are
// not asked for again.
class ExpandIntoOperator final : public Operator {
 public:
  ExpandIntoOperator(Execution* execution, ExpandStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  // (neighbour, relationship), ascending.
  using Neighborhood = std::vector<std::pair<NodeId, RelationshipId>>;

  absl::Status ReadNeighborhoods();
  // Whether the side of `to` is the cheaper one to read.
  absl::StatusOr<bool> FarIsCheaper(const std::vector<NodeId>& near,
                                    const std::vector<NodeId>& far) const;
  absl::Status Read(std::vector<NodeId> nodes, Direction direction);
  absl::StatusOr<uint64_t> TotalDegree(const std::vector<NodeId>& nodes, Direction direction) const;
  void Emit(Batch* out);

  ExpandStep step_;
  OperatorPtr input_;
  Batch in_;
  std::vector<NodeId> near_,
      far_;  // by live row: the side whose neighbourhoods are read, and the other
  std::vector<NodeId> distinct_;             // of near_, ascending
  std::vector<Neighborhood> neighborhoods_;  // by distinct_
  Direction direction_ = Direction::kOut;    // in which they were read
  size_t live_ = 0;                          // of in_.live: next
  size_t match_ = 0;                         // matches of that row already given
};

}  // namespace dossier
