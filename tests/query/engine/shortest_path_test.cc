// Shortest paths against a search that tries every trail.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/query/engine/slow_match.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

SlowGraph RandomGraph(uint32_t seed) {
  std::mt19937 random(seed);
  SlowGraph graph;
  const int nodes = 5 + static_cast<int>(random() % 3);
  graph.labels.resize(nodes);
  graph.x.resize(nodes, 0);
  const int edges = 6 + static_cast<int>(random() % 4);
  for (int i = 0; i < edges; ++i) {
    const int a = static_cast<int>(random() % nodes), b = static_cast<int>(random() % nodes);
    graph.edges.push_back({a, b, random() % 2 == 0 ? "R" : "S"});
    if (random() % 4 == 0) graph.edges.push_back(graph.edges.back());
  }
  return graph;
}

void Load(const SlowGraph& graph, GraphStore* store) {
  auto transaction = store->Begin(Layer::kUser);
  ASSERT_TRUE(transaction.ok());
  Transaction& t = **transaction;
  for (size_t i = 0; i < graph.x.size(); ++i) {
    const NodeId id = t.CreateNode("").value();
    ASSERT_TRUE(t.SetNodeProperty(id, t.MakeKey("i").value(), Value(static_cast<int64_t>(i))).ok());
  }
  for (const SlowEdge& edge : graph.edges) {
    ASSERT_TRUE(t.CreateRelationship(edge.start, t.MakeType(edge.type).value(), edge.end, "").ok());
  }
  ASSERT_TRUE(t.Commit().ok());
}

// Edge lists of all shortest trails from node 0 to node 1, as text, sorted.
std::vector<std::string> Slowly(const SlowGraph& graph, const SlowRelationship& step) {
  SlowPath path;
  path.nodes = {{"a", "", -1}, {"b", "", -1}};
  path.relationships = {step};
  path.relationships[0].var_length = true;
  path.relationships[0].min = 1;
  path.relationships[0].max = static_cast<int>(graph.x.size());
  std::vector<std::vector<int>> ways;
  size_t least = SIZE_MAX;
  SlowMatch(graph, {path}, [&](const SlowBinding& binding) {
    if (binding.NodeOf("a") != 0 || binding.NodeOf("b") != 1) return;
    ways.push_back(binding.edges[0].second);
    least = std::min(least, ways.back().size());
  });
  std::vector<std::string> shortest;
  for (const std::vector<int>& way : ways) {
    if (way.size() != least) continue;
    std::string text = "[";
    for (int edge : way) absl::StrAppend(&text, text.size() > 1 ? ", " : "", "[#", edge, "]");
    shortest.push_back(text + "]");
  }
  std::sort(shortest.begin(), shortest.end());
  return shortest;
}

TEST(ShortestPaths, AreThoseThatTryingEverythingFinds) {
  for (uint32_t seed = 0; seed < 60; ++seed) {
    const SlowGraph graph = RandomGraph(seed);
    TestEngine test;
    Load(graph, &test.store());
    for (const int direction : {-1, 0, 1}) {
      for (const char* type : {"", "R"}) {
        const std::vector<std::string> wanted = Slowly(graph, {"r", type, direction, true, 1, 1});
        const std::string step =
            absl::StrCat(direction < 0 ? "<-[" : "-[", "r", *type == 0 ? "" : ":", type, "*",
                         direction > 0 ? "]->" : "]-");
        const std::string ends = "MATCH (a {i: 0}), (b {i: 1}) ";
        EXPECT_EQ(test.Rows(absl::StrCat(ends, "MATCH p = allShortestPaths((a)", step,
                                         "(b)) RETURN relationships(p) AS r")),
                  wanted)
            << seed << step;
        const std::vector<std::string> one = test.Rows(absl::StrCat(
            ends, "MATCH p = shortestPath((a)", step, "(b)) RETURN relationships(p) AS r"));
        ASSERT_EQ(one.size(), wanted.empty() ? 0u : 1u) << seed << step;
        if (!one.empty())
          EXPECT_TRUE(std::find(wanted.begin(), wanted.end(), one[0]) != wanted.end());
      }
    }
  }
}

TEST(ShortestPaths, AsExpressions) {
  TestEngine test;
  test.Run("CREATE (a:A), (b:B), (a)-[:T]->()-[:T]->(b), (a)-[:T]->()-[:T]->(b)");
  EXPECT_EQ(test.Rows("MATCH (a:A), (b:B) RETURN length(shortestPath((a)-[*]->(b))) AS n, "
                      "size(allShortestPaths((a)-[*]->(b))) AS all"),
            std::vector<std::string>{"2 | 2"});
  EXPECT_EQ(test.Rows("MATCH (a:A), (b:B) RETURN shortestPath((b)-[*]->(a)) AS p"),
            std::vector<std::string>{"null"});
}

TEST(ShortestPaths, PropertiesHoldForEveryRelationship) {
  TestEngine test;
  test.Run("CREATE (a:A), (b:B), (a)-[:T {k: 1}]->(b), (a)-[:T {k: 2}]->()-[:T {k: 2}]->(b)");
  EXPECT_EQ(test.Rows("MATCH p = shortestPath((:A)-[* {k: 2}]->(:B)) RETURN length(p) AS n"),
            std::vector<std::string>{"2"});
}

}  // namespace
}  // namespace dossier
