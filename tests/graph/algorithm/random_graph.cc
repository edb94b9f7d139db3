#include "tests/graph/algorithm/random_graph.h"

#include <filesystem>
#include <random>

#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

RandomGraph::RandomGraph(uint32_t seed, uint32_t node_count, uint32_t edge_count)
    : folder(testing::TempDir() + "/random_graph"), nodes(node_count) {
  std::filesystem::remove_all(folder);
  store = *GraphStore::Open(folder, OpenMode::kReadWriteOrCreate);
  auto loader = *store->BeginBulkLoad(Layer::kUser);
  TypeId type = *loader->MakeType("TO");
  KeyId weight = *loader->MakeKey("weight");
  for (uint32_t i = 0; i < nodes; ++i) {
    NodeId id = *loader->AddNode("", {}, {});
    if (i == 0) first = id;
  }
  std::mt19937 random(seed);
  for (uint32_t i = 0; i < edge_count; ++i) {
    uint32_t from = static_cast<uint32_t>(random() % nodes);
    uint32_t to = static_cast<uint32_t>(random() % nodes);
    PlainEdge edge{from, to, 1 + static_cast<int64_t>(random() % 3), 0};
    std::vector<std::pair<KeyId, Value>> properties = {{weight, Value(edge.weight)}};
    edge.relationship =
        *loader->AddRelationship(first + edge.from, type, first + edge.to, "", properties);
    edges.push_back(edge);
  }
  EXPECT_TRUE(loader->Finish().ok());
}

FrozenGraph RandomGraph::Freeze(Direction direction, bool weighted) const {
  auto snapshot = *store->GetSnapshot();
  FreezeOptions options;
  options.direction = direction;
  if (weighted) options.weight = snapshot->catalog().FindKey("weight");
  return *FrozenGraph::Freeze(*snapshot, options);
}

}  // namespace dossier
