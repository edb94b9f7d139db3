// Small random graphs in a real store, and the same as plain lists for slow oracles.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "graph/view/frozen_graph.h"

namespace dossier {

struct PlainEdge {
  uint32_t from;
  uint32_t to;
  int64_t weight;
  RelationshipId relationship;
};

// Nodes 0.. in a store whose ids are first + number. Loops and parallel edges come up.
struct RandomGraph {
  RandomGraph(uint32_t seed, uint32_t nodes, uint32_t edges);
  FrozenGraph Freeze(Direction direction, bool weighted) const;

  std::string folder;
  std::unique_ptr<GraphStore> store;
  uint32_t nodes;
  std::vector<PlainEdge> edges;
  NodeId first = 0;
};

}  // namespace dossier
