#include "tests/benchmark/floor/counting.h"
#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {
namespace {

using Sides = std::vector<const Adjacency*>;

// How many nodes other than `start` are within `steps`.
uint64_t Within(const FloorGraph& graph, const Sides& sides, uint32_t start, int steps) {
  NodeSet reached(graph.nodes);
  reached.Add(start);
  std::vector<uint32_t> frontier = {start};
  for (int step = 0; step < steps; ++step) {
    std::vector<uint32_t> next;
    for (const uint32_t id : frontier) {
      for (const Adjacency* side : sides) {
        for (const uint32_t other : side->Neighbors(id)) {
          if (reached.Add(other)) next.push_back(other);
        }
      }
    }
    frontier = std::move(next);
  }
  return reached.size() - 1;
}

Sides AllSides(const FloorGraph& graph) {
  Sides sides;
  for (const auto& [name, ways] : graph.relationships) {
    sides.push_back(&ways.out);
    sides.push_back(&ways.in);
  }
  return sides;
}

struct ShortestPaths {
  uint64_t length = 0;
  uint64_t count = 0;
};

// Steps either way from farA until farB is reached.
ShortestPaths FindShortestPaths(const FloorGraph& graph, const Map& parameters) {
  const BothWays& met = graph.ways("MET_WITH");
  const uint32_t target = IdOf(parameters, "farB");
  std::vector<uint64_t> paths(graph.nodes);
  std::vector<uint8_t> steps(graph.nodes, 255);
  std::vector<uint32_t> frontier = {IdOf(parameters, "farA")};
  paths[frontier[0]] = 1;
  steps[frontier[0]] = 0;
  for (uint8_t step = 1; step <= 10 && !frontier.empty() && paths[target] == 0; ++step) {
    std::vector<uint32_t> next;
    for (const uint32_t id : frontier) {
      for (const Adjacency* side : {&met.out, &met.in}) {
        for (const uint32_t other : side->Neighbors(id)) {
          if (steps[other] < step) continue;
          if (steps[other] == 255) next.push_back(other);
          steps[other] = step;
          paths[other] += paths[id];
        }
      }
    }
    frontier = std::move(next);
  }
  return {steps[target], paths[target]};
}

}  // namespace

Answer WithinFourSteps(const FloorGraph& graph, const Map& parameters) {
  return OneNumber(Within(graph, {&graph.ways("MET_WITH").out}, IdOf(parameters, "person"), 4));
}

Answer WithinThree(const FloorGraph& graph, const Map& parameters) {
  return OneNumber(Within(graph, {&graph.ways("MET_WITH").out}, IdOf(parameters, "person"), 3));
}

Answer WithinTwoOfAny(const FloorGraph& graph, const Map& parameters) {
  return OneNumber(Within(graph, AllSides(graph), IdOf(parameters, "person"), 2));
}

Answer AllNeighbors(const FloorGraph& graph, const Map& parameters) {
  uint64_t relationships = 0;
  NodeSet nodes(graph.nodes);
  for (const Adjacency* side : AllSides(graph)) {
    for (const uint32_t other : side->Neighbors(IdOf(parameters, "popular"))) {
      ++relationships;
      nodes.Add(other);
    }
  }
  return {{Number(relationships), Number(nodes.size())}};
}

Answer PathLength(const FloorGraph& graph, const Map& parameters) {
  return OneNumber(FindShortestPaths(graph, parameters).length);
}

Answer PathCount(const FloorGraph& graph, const Map& parameters) {
  return OneNumber(FindShortestPaths(graph, parameters).count);
}

}  // namespace dossier::benchmark
