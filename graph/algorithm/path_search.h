// Shortest paths over a frozen graph, by Boost.Graph.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/view/frozen_graph.h"

namespace dossier {

// Asked now and then while an algorithm runs; true ends it with Cancelled. Absent: it runs to its
// end.
using StopCheck = std::function<bool()>;

// Nodes and relationships from the first to the last: one node more than relationships.
struct FoundPath {
  std::vector<NodeId> nodes;
  std::vector<RelationshipId> relationships;
  double weight = 0;  // of all edges together
};

// Fewest edges: breadth-first search. Nothing where there is no path, or an end is not in the
// graph.
absl::StatusOr<std::optional<FoundPath>> FindFewestStepsPath(const FrozenGraph& graph, NodeId from,
                                                             NodeId to, const StopCheck& stop = {});
// Least weight: Dijkstra 1959. InvalidArgument where an edge weighs less than nothing, or no
// number.
absl::StatusOr<std::optional<FoundPath>> FindLightestPath(const FrozenGraph& graph, NodeId from,
                                                          NodeId to, const StopCheck& stop = {});

}  // namespace dossier
