// Against a map of lists.
#include "graph/image/adjacency_section.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace dossier {
namespace {

using Entries = std::vector<std::pair<NodeId, RelationshipId>>;

std::map<NodeId, Entries> SomeGraph(uint64_t seed) {
  std::mt19937_64 random(seed);
  std::map<NodeId, Entries> graph;
  const uint64_t edges = random() % 500;
  for (RelationshipId id = 0; id < edges; ++id)
    graph[10 + random() % 80].push_back({random() % 60, id});
  for (auto& [node, entries] : graph) std::sort(entries.begin(), entries.end());
  return graph;
}

std::string Written(const std::map<NodeId, Entries>& graph) {
  AdjacencyBuilder builder;
  for (const auto& [node, entries] : graph)
    for (const auto& [neighbor, relationship] : entries) builder.Add(node, neighbor, relationship);
  std::string bytes;
  EXPECT_TRUE(builder.Write(&bytes));
  return bytes;
}

TEST(AdjacencySection, HoldsEveryParallelRelationshipOfEveryNode) {
  for (uint64_t seed = 0; seed < 50; ++seed) {
    const std::map<NodeId, Entries> graph = SomeGraph(seed);
    const std::string bytes = Written(graph);
    auto section = AdjacencySection::Read(bytes);
    ASSERT_TRUE(section.has_value());
    for (NodeId node = 0; node < 120; ++node) {
      Entries found;
      const AdjacencySection::Part part = section->Of(node);
      for (size_t i = part.begin; i < part.end; ++i)
        found.push_back({section->neighbors()[i], section->relationships()[i]});
      auto wanted = graph.find(node);
      ASSERT_EQ(found, wanted == graph.end() ? Entries() : wanted->second) << node;
    }
  }
}

TEST(AdjacencySection, CutBytesAreRefused) {
  const std::string bytes = Written(SomeGraph(3));
  for (size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(AdjacencySection::Read(std::string_view(bytes.data(), size))) << size;
}

}  // namespace
}  // namespace dossier
