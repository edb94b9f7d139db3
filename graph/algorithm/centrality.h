// Which vertices matter, by Boost.Graph.
#pragma once

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/algorithm/path_search.h"
#include "graph/view/frozen_graph.h"

namespace dossier {

struct PageRankOptions {
  double damping = 0.85;  // in (0, 1)
  int max_iterations = 100;
  double tolerance = 1e-7;  // ends when no rank changes by more
};

// By vertex (Page, Brin, Motwani, Winograd 1999): (1 - damping) / n, and damping times what each
// neighbour hands on, an equal share an edge. A vertex without outgoing edges hands nothing on, so
// ranks may sum to less than 1. InvalidArgument for options out of range.
absl::StatusOr<std::vector<double>> ComputePageRank(const FrozenGraph& graph,
                                                    const PageRankOptions& options,
                                                    const StopCheck& stop = {});

// By vertex, how many shortest paths between others lead through it, each counted as a part of
// those that are equally short (Brandes 2001); paths run along edges, so over a graph frozen in
// both directions each is counted twice. Parallel edges are paths of their own. Weighted where the
// graph is; weights must be greater than zero (InvalidArgument).
absl::StatusOr<std::vector<double>> ComputeBetweenness(const FrozenGraph& graph,
                                                       const StopCheck& stop = {});

}  // namespace dossier
