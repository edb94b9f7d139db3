// The news graph as a hand-written program holds it: columns and flat adjacency in memory, nothing
// to parse or to plan.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/value/value.h"
#include "tests/benchmark/graph/adjacency.h"
#include "tests/benchmark/graph/news_graph.h"

namespace dossier::benchmark {

struct BothWays {
  const RelationshipTable* table;
  Adjacency out;
  Adjacency in;
};

struct FloorGraph {
  explicit FloorGraph(NewsGraph made);
  FloorGraph(const FloorGraph&) = delete;

  const BothWays& ways(std::string_view name) const { return relationships.find(name)->second; }

  NewsGraph graph;
  uint32_t nodes;  // one more than the last id
  std::map<std::string, BothWays, std::less<>> relationships;
  std::unordered_map<std::string_view, uint32_t> person_by_name;
};

using Answer = std::vector<std::vector<Value>>;  // rows

// The answer of the query called `id` in queries.txt, with the parameters of the graph; no rows
// where there is no such query. One thread.
Answer FloorAnswer(const FloorGraph& graph, const Map& parameters, std::string_view id);

}  // namespace dossier::benchmark
