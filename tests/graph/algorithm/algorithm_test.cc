// Each algorithm against the slowest way there is.
#include <cmath>
#include <limits>
#include <vector>

#include "graph/algorithm/centrality.h"
#include "graph/algorithm/components.h"
#include "graph/algorithm/path_search.h"
#include "gtest/gtest.h"
#include "tests/graph/algorithm/random_graph.h"

namespace dossier {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
using Matrix = std::vector<std::vector<double>>;

double WeightIn(const PlainEdge& edge, bool weighted) {
  return weighted ? static_cast<double>(edge.weight) : 1;
}

// Floyd and Warshall.
Matrix Distances(const RandomGraph& graph, bool weighted, bool both) {
  Matrix far(graph.nodes, std::vector<double>(graph.nodes, kFar));
  for (uint32_t v = 0; v < graph.nodes; ++v) far[v][v] = 0;
  for (const PlainEdge& edge : graph.edges) {
    double weight = WeightIn(edge, weighted);
    far[edge.from][edge.to] = std::min(far[edge.from][edge.to], weight);
    if (both) far[edge.to][edge.from] = std::min(far[edge.to][edge.from], weight);
  }
  for (uint32_t k = 0; k < graph.nodes; ++k) {
    for (uint32_t i = 0; i < graph.nodes; ++i) {
      for (uint32_t j = 0; j < graph.nodes; ++j) {
        far[i][j] = std::min(far[i][j], far[i][k] + far[k][j]);
      }
    }
  }
  return far;
}

// How many shortest paths lead from one to the other, parallel edges told apart.
double CountPaths(const RandomGraph& graph, const Matrix& far, bool weighted, uint32_t from,
                  uint32_t to) {
  if (from == to) return 1;
  if (far[from][to] == kFar) return 0;
  double count = 0;
  for (const PlainEdge& edge : graph.edges) {
    bool last = edge.to == to && edge.from != edge.to &&
                far[from][edge.from] + WeightIn(edge, weighted) == far[from][to];
    if (last) count += CountPaths(graph, far, weighted, from, edge.from);
  }
  return count;
}

Matrix PathCounts(const RandomGraph& graph, const Matrix& far, bool weighted) {
  Matrix counts(graph.nodes, std::vector<double>(graph.nodes));
  for (uint32_t i = 0; i < graph.nodes; ++i) {
    for (uint32_t j = 0; j < graph.nodes; ++j)
      counts[i][j] = CountPaths(graph, far, weighted, i, j);
  }
  return counts;
}

std::vector<double> SlowBetweenness(const RandomGraph& graph, bool weighted) {
  Matrix far = Distances(graph, weighted, false);
  Matrix counts = PathCounts(graph, far, weighted);
  std::vector<double> through(graph.nodes);
  for (uint32_t v = 0; v < graph.nodes; ++v) {
    for (uint32_t s = 0; s < graph.nodes; ++s) {
      for (uint32_t t = 0; t < graph.nodes; ++t) {
        bool on_way =
            s != v && t != v && s != t && far[s][t] != kFar && far[s][v] + far[v][t] == far[s][t];
        if (on_way) through[v] += counts[s][v] * counts[v][t] / counts[s][t];
      }
    }
  }
  return through;
}

void ExpectWalk(const FrozenGraph& frozen, const FoundPath& path, NodeId from, NodeId to) {
  ASSERT_EQ(path.nodes.size(), path.relationships.size() + 1);
  ASSERT_EQ(path.nodes.front(), from);
  ASSERT_EQ(path.nodes.back(), to);
  for (size_t i = 0; i < path.relationships.size(); ++i) {
    bool there = false;
    for (uint32_t e = 0; e < frozen.edge_count(); ++e) {
      there |= frozen.relationship(e) == path.relationships[i] &&
               frozen.node(frozen.source(e)) == path.nodes[i] &&
               frozen.node(frozen.target(e)) == path.nodes[i + 1];
    }
    ASSERT_TRUE(there) << "step " << i;
  }
}

class AlgorithmTest : public testing::TestWithParam<int> {
 protected:
  RandomGraph graph_{static_cast<uint32_t>(GetParam()), 14,
                     static_cast<uint32_t>(8 + GetParam() * 4)};
};

TEST_P(AlgorithmTest, PathsAreShortest) {
  for (bool weighted : {false, true}) {
    for (Direction direction : {Direction::kOut, Direction::kBoth}) {
      FrozenGraph frozen = graph_.Freeze(direction, weighted);
      Matrix far = Distances(graph_, weighted, direction == Direction::kBoth);
      for (uint32_t i = 0; i < graph_.nodes; ++i) {
        for (uint32_t j = 0; j < graph_.nodes; ++j) {
          NodeId from = graph_.first + i;
          NodeId to = graph_.first + j;
          auto path =
              weighted ? FindLightestPath(frozen, from, to) : FindFewestStepsPath(frozen, from, to);
          ASSERT_TRUE(path.ok());
          ASSERT_EQ(path->has_value(), far[i][j] != kFar);
          if (!*path) continue;
          ASSERT_EQ((*path)->weight, far[i][j]);
          ExpectWalk(frozen, **path, from, to);
        }
      }
    }
  }
}

TEST_P(AlgorithmTest, ComponentsAreThoseOfReachability) {
  FrozenGraph frozen = graph_.Freeze(Direction::kOut, false);
  Matrix both = Distances(graph_, false, true);
  Matrix out = Distances(graph_, false, false);
  Components weak = FindWeakComponents(frozen);
  Components strong = FindStrongComponents(frozen);
  for (uint32_t i = 0; i < graph_.nodes; ++i) {
    for (uint32_t j = 0; j < graph_.nodes; ++j) {
      ASSERT_EQ(weak.of_vertex[i] == weak.of_vertex[j], both[i][j] != kFar);
      ASSERT_EQ(strong.of_vertex[i] == strong.of_vertex[j], out[i][j] != kFar && out[j][i] != kFar);
    }
  }
  // Numbered in the order of their smallest members.
  EXPECT_EQ(weak.of_vertex[0], 0u);
  uint32_t highest = 0;
  for (uint32_t number : weak.of_vertex) {
    ASSERT_LE(number, highest);
    if (number == highest) ++highest;
  }
  EXPECT_EQ(weak.count, highest);
}

TEST_P(AlgorithmTest, PageRankStandsStill) {
  FrozenGraph frozen = graph_.Freeze(Direction::kOut, false);
  PageRankOptions options;
  options.tolerance = 1e-12;
  options.max_iterations = 1000;
  std::vector<double> ranks = *ComputePageRank(frozen, options);
  std::vector<double> degree(graph_.nodes);
  for (const PlainEdge& edge : graph_.edges) ++degree[edge.from];
  std::vector<double> again(graph_.nodes, 0.15 / graph_.nodes);
  for (const PlainEdge& edge : graph_.edges) {
    again[edge.to] += 0.85 * ranks[edge.from] / degree[edge.from];
  }
  for (uint32_t v = 0; v < graph_.nodes; ++v) ASSERT_NEAR(ranks[v], again[v], 1e-9);
}

TEST_P(AlgorithmTest, BetweennessCountsShortestPaths) {
  for (bool weighted : {false, true}) {
    FrozenGraph frozen = graph_.Freeze(Direction::kOut, weighted);
    std::vector<double> expected = SlowBetweenness(graph_, weighted);
    std::vector<double> found = *ComputeBetweenness(frozen);
    for (uint32_t v = 0; v < graph_.nodes; ++v) ASSERT_NEAR(found[v], expected[v], 1e-9) << v;
  }
}

TEST_P(AlgorithmTest, StopsWhenTold) {
  FrozenGraph frozen = graph_.Freeze(Direction::kOut, false);
  EXPECT_EQ(ComputePageRank(frozen, {}, [] { return true; }).status().code(),
            absl::StatusCode::kCancelled);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AlgorithmTest, testing::Range(0, 8));

TEST(AlgorithmErrorsTest, RefusesWeightsBelowZero) {
  RandomGraph graph(1, 3, 4);
  auto transaction = *graph.store->Begin(Layer::kUser);
  KeyId weight = transaction->catalog().FindKey("weight");
  ASSERT_TRUE(
      transaction->SetRelationshipProperty(graph.edges[0].relationship, weight, Value(-1.5)).ok());
  ASSERT_TRUE(transaction->Commit().ok());
  FrozenGraph frozen = graph.Freeze(Direction::kOut, true);
  EXPECT_EQ(FindLightestPath(frozen, graph.first, graph.first + 1).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ComputeBetweenness(frozen).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(AlgorithmErrorsTest, EmptyGraphsHaveEmptyAnswers) {
  FrozenGraph empty = [] {
    RandomGraph graph(1, 3, 0);
    auto snapshot = *graph.store->GetSnapshot();
    FreezeOptions options;
    options.labels = {kNoName};
    return *FrozenGraph::Freeze(*snapshot, options);
  }();
  EXPECT_EQ(empty.vertex_count(), 0u);
  EXPECT_TRUE(ComputePageRank(empty, {})->empty());
  EXPECT_TRUE(ComputeBetweenness(empty)->empty());
  EXPECT_EQ(FindWeakComponents(empty).count, 0u);
  EXPECT_EQ(FindStrongComponents(empty).count, 0u);
  EXPECT_FALSE(FindFewestStepsPath(empty, 0, 0)->has_value());
}

}  // namespace
}  // namespace dossier
