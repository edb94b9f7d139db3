#include <cmath>
#include <numeric>

#include "tests/benchmark/floor/counting.h"
#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {
namespace {

constexpr double kDamping = 0.85;

// One round of PageRank over the people `first` .. `end`-1; returns how much the ranks moved.
double RankRound(const BothWays& met, uint32_t first, uint32_t end, std::vector<double>* ranks) {
  const double people = end - first;
  std::vector<double> share(ranks->size());
  double idle = 0;
  for (uint32_t id = first; id < end; ++id) {
    const uint32_t degree = met.out.Degree(id);
    if (degree == 0) idle += (*ranks)[id];
    share[id] = degree == 0 ? 0 : (*ranks)[id] / degree;
  }
  double moved = 0;
  for (uint32_t id = first; id < end; ++id) {
    double sum = 0;
    for (const uint32_t other : met.in.Neighbors(id)) sum += share[other];
    const double rank = (1 - kDamping) / people + kDamping * (sum + idle / people);
    moved += std::abs(rank - std::exchange((*ranks)[id], rank));
  }
  return moved;
}

// The one that stands for the set of `id`; the way to it is made shorter on the way.
uint32_t Root(std::vector<uint32_t>* parents, uint32_t id) {
  while ((*parents)[id] != id) id = (*parents)[id] = (*parents)[(*parents)[id]];
  return id;
}

}  // namespace

Answer HighestRanks(const FloorGraph& graph, const Map&) {
  const NodeTable& people = graph.graph.node("Person");
  const uint32_t end = people.first + people.count;
  std::vector<double> ranks(graph.nodes);
  for (uint32_t id = people.first; id < end; ++id) ranks[id] = 1.0 / people.count;
  for (int round = 0; round < 20; ++round) {
    if (RankRound(graph.ways("MET_WITH"), people.first, end, &ranks) < 1e-7) break;
  }
  std::vector<uint32_t> order(people.count);
  std::iota(order.begin(), order.end(), people.first);
  std::partial_sort(order.begin(), order.begin() + 5, order.end(),
                    [&](uint32_t a, uint32_t b) { return ranks[a] > ranks[b]; });
  Answer answer;
  for (int i = 0; i < 5; ++i) answer.push_back({Number(order[i])});
  return answer;
}

Answer ComponentCount(const FloorGraph& graph, const Map&) {
  const RelationshipTable& met = graph.graph.relationship("MET_WITH");
  std::vector<uint32_t> parents(graph.nodes);
  std::iota(parents.begin(), parents.end(), 0);
  uint64_t components = graph.graph.node("Person").count;
  for (size_t i = 0; i < met.size(); ++i) {
    const uint32_t a = Root(&parents, met.from[i]);
    const uint32_t b = Root(&parents, met.to[i]);
    if (a == b) continue;
    parents[a] = b;
    --components;
  }
  return OneNumber(components);
}

}  // namespace dossier::benchmark
