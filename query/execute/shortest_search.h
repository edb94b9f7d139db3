// Shortest paths between two nodes: breadth first from both ends.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "graph/store/graph_reader.h"
#include "query/execute/run_control.h"
#include "query/execute/type_set.h"

namespace dossier {

// One search. Level by level, always from the side with the smaller frontier, until the two meet;
// then paths are put together through the nodes at which they met. Shortest paths repeat no node,
// so each is a trail.
class ShortestSearch {
 public:
  // Tells of relationships whether they may be walked; null: all may.
  using Allowed =
      std::function<absl::Status(std::span<const RelationshipId>, std::vector<uint8_t>* allowed)>;

  ShortestSearch(const GraphReader& graph, RunControl* control, Direction direction,
                 const TypeSet& types, Allowed allowed);

  // Paths of the least length from `start` to `end`, if that is at most `max`: one of them, or all.
  // Where the two are the same node there is the path of length 0 alone.
  absl::Status Find(NodeId start, NodeId end, uint32_t max, bool all, std::vector<Path>* paths);

 private:
  struct Step {
    NodeId node;
    RelationshipId relationship;
  };
  struct Visit {
    uint32_t depth = 0;
    std::vector<Step> from;  // how the node is reached on shortest ways
  };
  struct Side {
    absl::flat_hash_map<NodeId, Visit> visits;
    std::vector<NodeId> frontier;
    uint32_t depth = 0;
    Direction direction = Direction::kOut;
  };

  absl::Status Advance(Side* side, bool all);
  // Calls `take` with each way from the side's origin to `node`, told from `node` outwards; stops
  // when it returns false.
  bool ForEachWay(const Side& side, NodeId node, std::vector<Step>* way,
                  const std::function<bool(const std::vector<Step>&)>& take) const;
  absl::Status Join(NodeId meeting, bool all, std::vector<Path>* paths);

  const GraphReader& graph_;
  RunControl& control_;
  const TypeSet& types_;
  Allowed allowed_;
  Side forward_, backward_;
  HeldMemory memory_;
};

}  // namespace dossier
