// What each rule does to a plan, and that the plan is another without it.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Rules : public ::testing::Test {
 protected:
  void SetUp() override {
    test_.Run("UNWIND range(1, 50) AS i CREATE (:Many {k: i})");
    test_.Run("CREATE (:Few {k: 1})");
    test_.Run("MATCH (m:Many), (f:Few) CREATE (m)-[:T]->(f)");
    test_.Run("CREATE INDEX many_k FOR (m:Many) ON (m.k)");
  }

  // `part` is in the plan with the rule and not without it.
  void Expect(const std::string& rule, const std::string& query, const std::string& part) {
    EXPECT_THAT(test_.PlanOf(query), HasSubstr(part)) << rule;
    EXPECT_THAT(test_.PlanOf(query, {rule}), Not(HasSubstr(part))) << rule;
    RunOptions without;
    without.disabled_rules = {rule};
    EXPECT_EQ(test_.Rows(query), test_.Rows(query, without)) << rule;
  }

  TestEngine test_;
};

TEST_F(Rules, JoinOrderBeginsWhereFewestNodesAre) {
  Expect("join_order", "MATCH (m:Many)-[:T]->(f:Few) RETURN m.k, f.k", "LabelScan f:Few");
}

TEST_F(Rules, LabelScanReadsTheLabelAlone) {
  Expect("label_scan", "MATCH (f:Few) RETURN f.k", "LabelScan f:Few");
}

TEST_F(Rules, IndexSeekAnswersEqualityByTheIndexAlone) {
  Expect("index_seek", "MATCH (m:Many {k: 7}) RETURN m.k", "IndexSeek m:Many(k) = 7");
  EXPECT_THAT(test_.PlanOf("MATCH (m:Many {k: 7}) RETURN m.k"), Not(HasSubstr("Filter")));
}

TEST_F(Rules, PredicatePushdownFeedsTheIndex) {
  Expect("predicate_pushdown", "MATCH (m:Many) WHERE m.k = 7 RETURN m.k",
         "IndexSeek m:Many(k) = 7");
}

TEST_F(Rules, PredicatesAreTestedBeforeTheNextWalk) {
  const std::string plan =
      test_.PlanOf("MATCH (m:Many)-[:T]->(f:Few)<-[:T]-(n:Many) WHERE m.k < 3 RETURN n.k");
  EXPECT_LT(plan.find("Expand (f)<-[:T]-(n)"), plan.find("m.k < 3")) << plan;
}

TEST_F(Rules, HashJoinLooksEqualValuesUp) {
  test_.Run(
      "UNWIND [1, 2.0, 3, null, 'x', 0.0 / 0.0, [1, 2]] AS v CREATE (:L {v: v}), (:L {v: v})");
  test_.Run(
      "UNWIND [1.0, 2, 2, null, 'x', 0.0 / 0.0, [1, 2]] AS v CREATE (:R {w: v}), (:R {w: v}), (:R "
      "{w: v})");
  Expect("hash_join", "MATCH (l:L), (r:R) WHERE l.v = r.w AND r.w <> 'y' RETURN l.v AS v, r.w AS w",
         "HashJoin");
  Expect("hash_join",
         "MATCH (m:Many) WITH m.k AS k MATCH (n:Many)-[:T]->(f) WHERE n.k + 1 = k RETURN k, n.k",
         "HashJoin");
}

TEST_F(Rules, SemiApplyAsksWhetherSomethingExists) {
  Expect("semi_apply", "MATCH (m:Many) WHERE (m)-[:T]->(:Few) AND m.k < 4 RETURN m.k", "SemiApply");
  Expect("semi_apply", "MATCH (m:Many) WHERE NOT EXISTS { (m)<-[:T]-() } RETURN count(m) AS n",
         "AntiSemiApply");
  Expect("semi_apply",
         "MATCH (m:Many) WHERE EXISTS { MATCH (m)-[:T]->(f) WHERE EXISTS { (f)<-[:T]-({k: 9}) } } "
         "RETURN m.k",
         "SemiApply");
  EXPECT_THAT(
      test_.PlanOf(
          "MATCH (m:Many) WHERE EXISTS { MATCH (m)-[:T]->(f) WITH count(f) AS c WHERE c > 1 "
          "RETURN c } RETURN m.k"),
      Not(HasSubstr("SemiApply")));
}

TEST_F(Rules, DistinctEndsSearchesBreadthFirst) {
  Expect("distinct_ends", "MATCH (f:Few)<-[:T*1..2]-(m) RETURN count(DISTINCT m.k) AS n", "Reach");
  for (const char* counted : {"count(m) AS n", "count(DISTINCT r) AS n", "collect(m.k) AS n"}) {
    EXPECT_THAT(test_.PlanOf(std::string("MATCH (f:Few)<-[r:T*1..2]-(m) RETURN ") + counted),
                Not(HasSubstr("Reach")))
        << counted;
  }
}

TEST_F(Rules, CountExpandMakesNoRows) {
  Expect("count_expand", "MATCH (f:Few)<-[:T]-(m:Many) RETURN count(*) AS n",
         "ExpandCount (f)<-[:T]-():Many");
  Expect("count_expand", "MATCH (f:Few)<-[:T]-(m) RETURN f.k AS k, count(m) AS n", "ExpandCount");
  EXPECT_THAT(test_.PlanOf("MATCH (f:Few)<-[:T]-(m) RETURN m.k AS k, count(*) AS n"),
              Not(HasSubstr("ExpandCount (f)")));
}

TEST_F(Rules, TopKKeepsTheFirstRows) {
  Expect("top_k", "MATCH (m:Many) RETURN m.k AS k ORDER BY k DESC SKIP 1 LIMIT 3", "TopK 3");
}

TEST_F(Rules, WritesAreFencedFromWhatIsRead) {
  EXPECT_THAT(test_.PlanOf("MATCH (m:Many) CREATE (:Many)"), HasSubstr("Create (@"));
  EXPECT_THAT(test_.PlanOf("MATCH (m:Many) CREATE (:Many)"), HasSubstr("Eager\nLabelScan m:Many"));
  EXPECT_THAT(test_.PlanOf("UNWIND [1, 2] AS i CREATE (:Many {k: i})"), Not(HasSubstr("Eager")));
}

}  // namespace
}  // namespace dossier
