// algo.* by CALL, on graphs whose answers are known.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

// a - b - c - d, and far apart e.
class Algorithms : public ::testing::Test {
 protected:
  void SetUp() override {
    test_.Run(
        "CREATE (a:N {k: 'a'}), (b:N {k: 'b'}), (c:N {k: 'c'}), (d:N {k: 'd'}), (:M {k: 'e'}), "
        "(a)-[:T {w: 1}]->(b), (b)-[:T {w: 1}]->(c), (c)-[:T {w: 1}]->(d), (a)-[:S {w: 9.5}]->(d)");
  }
  TestEngine test_;
};

TEST_F(Algorithms, ShortestPathByStepsAndByWeight) {
  const std::string ends = "MATCH (a {k: 'a'}), (d {k: 'd'}) ";
  EXPECT_THAT(
      test_.Rows(
          ends +
          "CALL algo.shortestPath(a, d) YIELD path, weight RETURN length(path) AS n, weight"),
      ElementsAre("1 | 1.0"));
  EXPECT_THAT(test_.Rows(ends + "CALL algo.shortestPath(a, d, {weight: 'w'}) YIELD path, weight "
                                "RETURN [n IN nodes(path) | n.k] AS n, weight"),
              ElementsAre("['a', 'b', 'c', 'd'] | 3.0"));
  EXPECT_THAT(
      test_.Rows(ends + "CALL algo.shortestPath(d, a, {direction: 'out'}) YIELD path RETURN path"),
      ElementsAre());
  EXPECT_THAT(
      test_.Rows(
          ends +
          "CALL algo.shortestPath(a, d, {types: ['T']}) YIELD path RETURN length(path) AS n"),
      ElementsAre("3"));
}

TEST_F(Algorithms, ComponentsAreNumberedByTheirFirstNode) {
  EXPECT_THAT(
      test_.Rows("CALL algo.components() YIELD node, component RETURN component, count(*) AS n"),
      ElementsAre("0 | 4", "1 | 1"));
  EXPECT_THAT(test_.Rows("CALL algo.components({kind: 'strong', labels: 'N'}) YIELD component "
                         "RETURN count(DISTINCT component) AS n"),
              ElementsAre("4"));
}

TEST_F(Algorithms, BetweennessOfTheMiddle) {
  EXPECT_THAT(
      test_.Rows("CALL algo.betweenness({types: 'T'}) YIELD node, score RETURN node.k AS k, score"),
      ElementsAre("'a' | 0.0", "'b' | 2.0", "'c' | 2.0", "'d' | 0.0", "'e' | 0.0"));
}

TEST_F(Algorithms, PageRankPrefersWhatIsPointedAt) {
  const QueryResult result =
      test_.Run("CALL algo.pageRank() YIELD node, score RETURN node.k AS k, score");
  ASSERT_EQ(result.result.rows.size(), 5u);
  EXPECT_EQ(result.result.rows[0][0].string(), "d");
}

TEST_F(Algorithms, SettingsAreChecked) {
  EXPECT_EQ(test_.ErrorOf("CALL algo.pageRank({dampng: 1})"),
            "ArgumentError(InvalidArgumentValue)");
  EXPECT_EQ(test_.ErrorOf("CALL algo.pageRank({damping: 7})"),
            "ArgumentError(InvalidArgumentValue)");
  EXPECT_EQ(test_.ErrorOf("CALL algo.components({kind: 'odd'})"),
            "ArgumentError(InvalidArgumentValue)");
  EXPECT_EQ(test_.ErrorOf("CALL algo.components({direction: 1})"),
            "ArgumentError(InvalidArgumentValue)");
}

}  // namespace
}  // namespace dossier
