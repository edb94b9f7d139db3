// What Boost.Graph is shown, edge by edge.
#include "graph/view/boost_graph.h"

#include <algorithm>
#include <set>

#include "gtest/gtest.h"
#include "tests/graph/algorithm/random_graph.h"

namespace dossier {
namespace {

using Pairs = std::multiset<std::tuple<uint32_t, uint32_t, RelationshipId>>;

Pairs Expected(const RandomGraph& graph, Direction direction) {
  Pairs pairs;
  for (const PlainEdge& edge : graph.edges) {
    if (direction != Direction::kIn) pairs.insert({edge.from, edge.to, edge.relationship});
    bool loop_again = direction == Direction::kBoth && edge.from == edge.to;
    if (direction != Direction::kOut && !loop_again) {
      pairs.insert({edge.to, edge.from, edge.relationship});
    }
  }
  return pairs;
}

std::tuple<uint32_t, uint32_t, RelationshipId> PairOf(FrozenEdge edge, const FrozenGraph& graph) {
  return {source(edge, graph), target(edge, graph), graph.relationship(edge.number)};
}

class BoostGraphTest : public testing::TestWithParam<Direction> {
 protected:
  RandomGraph graph_{11, 20, 70};
};

TEST_P(BoostGraphTest, ShowsEveryEdgeFromAllSides) {
  FrozenGraph frozen = graph_.Freeze(GetParam(), true);
  Pairs all;
  Pairs out;
  Pairs in;
  auto [edge, last] = edges(frozen);
  for (; edge != last; ++edge) all.insert(PairOf(*edge, frozen));
  auto [v, end] = vertices(frozen);
  for (; v != end; ++v) {
    auto [from, from_end] = out_edges(*v, frozen);
    auto [near, near_end] = adjacent_vertices(*v, frozen);
    ASSERT_EQ(out_degree(*v, frozen), static_cast<uint32_t>(std::distance(from, from_end)));
    for (; from != from_end; ++from, ++near) {
      ASSERT_EQ(source(*from, frozen), *v);
      ASSERT_EQ(target(*from, frozen), *near);
      out.insert(PairOf(*from, frozen));
    }
    ASSERT_EQ(near, near_end);
    auto [to, to_end] = in_edges(*v, frozen);
    ASSERT_EQ(in_degree(*v, frozen), static_cast<uint32_t>(std::distance(to, to_end)));
    for (; to != to_end; ++to) {
      ASSERT_EQ(target(*to, frozen), *v);
      in.insert(PairOf(*to, frozen));
    }
  }
  EXPECT_EQ(all, Expected(graph_, GetParam()));
  EXPECT_EQ(out, all);
  EXPECT_EQ(in, all);
  EXPECT_EQ(num_edges(frozen), all.size());
  EXPECT_EQ(num_vertices(frozen), graph_.nodes);
}

TEST_P(BoostGraphTest, WeighsEdges) {
  FrozenGraph frozen = graph_.Freeze(GetParam(), true);
  for (uint32_t number = 0; number < frozen.edge_count(); ++number) {
    const PlainEdge& edge = *std::find_if(
        graph_.edges.begin(), graph_.edges.end(),
        [&](const PlainEdge& one) { return one.relationship == frozen.relationship(number); });
    ASSERT_EQ(get(boost::edge_weight, frozen, FrozenEdge{number}),
              static_cast<double>(edge.weight));
    ASSERT_EQ(get(get(boost::edge_index, frozen), FrozenEdge{number}), number);
  }
}

INSTANTIATE_TEST_SUITE_P(Directions, BoostGraphTest,
                         testing::Values(Direction::kOut, Direction::kIn, Direction::kBoth));

TEST(FrozenGraphTest, LeavesOutWhatIsNotChosen) {
  RandomGraph graph(3, 10, 30);
  auto transaction = *graph.store->Begin(Layer::kUser);
  LabelId chosen = *transaction->MakeLabel("Chosen");
  for (uint32_t v : {2u, 3u, 5u}) ASSERT_TRUE(transaction->AddLabel(graph.first + v, chosen).ok());
  ASSERT_TRUE(transaction->Commit().ok());
  auto snapshot = *graph.store->GetSnapshot();
  FreezeOptions options;
  options.labels = {chosen};
  FrozenGraph frozen = *FrozenGraph::Freeze(*snapshot, options);
  auto inside = [](uint32_t v) { return v == 2 || v == 3 || v == 5; };
  size_t expected = 0;
  for (const PlainEdge& edge : graph.edges) expected += inside(edge.from) && inside(edge.to);
  EXPECT_EQ(frozen.vertex_count(), 3u);
  EXPECT_EQ(frozen.edge_count(), expected);
  EXPECT_EQ(frozen.vertex(graph.first + 3), 1u);
  EXPECT_FALSE(frozen.vertex(graph.first + 4).has_value());
}

TEST(FrozenGraphTest, RefusesWeightsThatAreNoNumbers) {
  RandomGraph graph(3, 4, 5);
  auto transaction = *graph.store->Begin(Layer::kUser);
  KeyId weight = transaction->catalog().FindKey("weight");
  ASSERT_TRUE(
      transaction->SetRelationshipProperty(graph.edges[0].relationship, weight, Value("x")).ok());
  FreezeOptions options;
  options.weight = weight;
  EXPECT_EQ(FrozenGraph::Freeze(*transaction, options).status().code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace dossier
