// Which vertices hang together, by Boost.Graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/view/frozen_graph.h"

namespace dossier {

// The component of every vertex. Components are numbered 0.. in the order of their smallest
// vertices, so equal graphs give equal numbers.
struct Components {
  std::vector<uint32_t> of_vertex;
  uint32_t count = 0;
};

// Over edges in either direction (disjoint sets, Tarjan 1975).
Components FindWeakComponents(const FrozenGraph& graph);
// Over edges in their direction (Tarjan 1972). Deep graphs need no stack of their own depth.
Components FindStrongComponents(const FrozenGraph& graph);

}  // namespace dossier
