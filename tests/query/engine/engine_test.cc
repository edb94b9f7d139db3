// What the engine promises beyond the rows: elements, counters, warnings, plans, schema,
// procedures.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "query/procedure/registry.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Engine, ElementsOfTheResultAreCapturedAtAnyDepth) {
  TestEngine test;
  test.Run("CREATE (:A:B {x: 1})-[:T {y: 2}]->()");
  const QueryResult result =
      test.Run("MATCH p = (a:A)-[r]->(b) RETURN {deep: [a, {r: r}]} AS m, p");
  ASSERT_EQ(result.result.rows.size(), 1u);
  const Path& path = result.result.rows[0][1].path();
  const NodeElement* a = result.result.elements.FindNode(path.nodes[0]);
  ASSERT_NE(a, nullptr);
  EXPECT_THAT(a->labels, ElementsAre("A", "B"));
  EXPECT_EQ(a->properties.at("x").integer(), 1);
  const RelationshipElement* r = result.result.elements.FindRelationship(path.relationships[0]);
  ASSERT_NE(r, nullptr);
  EXPECT_EQ(r->type, "T");
  EXPECT_EQ(r->start, path.nodes[0]);
  EXPECT_EQ(r->end, path.nodes[1]);
}

TEST(Engine, DeletedElementsAreShownAsTheyWere) {
  TestEngine test;
  test.Run("CREATE (:A {x: 1})");
  const QueryResult result = test.Run("MATCH (a:A) DELETE a RETURN a");
  const NodeElement* a = result.result.elements.FindNode(result.result.rows.at(0).at(0).node().id);
  ASSERT_NE(a, nullptr);
  EXPECT_TRUE(a->deleted);
  EXPECT_EQ(a->properties.at("x").integer(), 1);
}

TEST(Engine, CountersAreNetOfWhatWasThere) {
  TestEngine test;
  QueryCounters counters = test.Run("CREATE (a:A {x: 1, y: 2})-[:T]->(b:A)").summary.counters;
  EXPECT_EQ(counters.nodes_created, 2u);
  EXPECT_EQ(counters.relationships_created, 1u);
  EXPECT_EQ(counters.properties_set, 2u);
  EXPECT_EQ(counters.labels_added, 1u);
  counters =
      test.Run("MATCH (a {x: 1}) SET a.x = 1, a.z = 3 REMOVE a.z SET a.y = 5").summary.counters;
  EXPECT_EQ(counters.properties_set, 1u);
  EXPECT_EQ(counters.properties_removed, 1u);
  EXPECT_FALSE(test.Run("CREATE (n:New {x: 1}) DELETE n").summary.counters.any());
  counters = test.Run("MATCH (n) DETACH DELETE n").summary.counters;
  EXPECT_EQ(counters.nodes_deleted, 2u);
  EXPECT_EQ(counters.relationships_deleted, 1u);
  EXPECT_EQ(counters.labels_removed, 1u);
}

TEST(Engine, UnknownNamesAreWarnedOfOnceWithASuggestion) {
  TestEngine test;
  test.Run("CREATE (:Person {name: 'a'})-[:KNOWS]->(:Person)");
  const QueryResult result = test.Run("MATCH (p:Persn)-[:KNOWS]->(:Persn) RETURN p.nme");
  ASSERT_EQ(result.summary.notifications.size(), 2u);
  EXPECT_EQ(result.summary.notifications[0].text, "Unknown label 'Persn', did you mean 'Person'?");
  EXPECT_EQ(result.summary.notifications[0].offset, 9u);
  EXPECT_EQ(result.summary.notifications[1].text, "Unknown property 'nme', did you mean 'name'?");
  EXPECT_THAT(test.Run("MATCH (p:Person) RETURN p.name").summary.notifications, IsEmpty());
  EXPECT_THAT(test.Run("CREATE (n:Fresh) WITH n MATCH (m:Fresh) RETURN m").summary.notifications,
              IsEmpty());
}

TEST(Engine, ExplainRunsNothingAndProfileCountsRows) {
  TestEngine test;
  const QueryResult explained = test.Run("EXPLAIN CREATE (n:N)");
  EXPECT_THAT(explained.summary.plan, HasSubstr("Create (n:N)"));
  EXPECT_EQ(test.Rows("MATCH (n) RETURN count(n)"), std::vector<std::string>{"0"});
  test.Run("UNWIND range(1, 7) AS i CREATE (:N)");
  const QueryResult profiled = test.Run("PROFILE MATCH (n:N) RETURN n");
  EXPECT_EQ(profiled.result.rows.size(), 7u);
  EXPECT_THAT(profiled.summary.plan, HasSubstr("LabelScan n:N  ~7 rows  7 rows"));
}

TEST(Engine, SchemaCommandsMakeFindAndDropIndexes) {
  TestEngine test;
  test.Run("CREATE (:P {k: 1}), (:P {k: 2})");
  EXPECT_EQ(test.Run("CREATE INDEX by_k FOR (p:P) ON (p.k)").summary.counters.indexes_added, 1u);
  EXPECT_THAT(test.PlanOf("MATCH (p:P {k: 1}) RETURN p"), HasSubstr("IndexSeek p:P(k) = 1"));
  EXPECT_THAT(test.Rows("SHOW INDEXES"), ElementsAre("'by_k' | 'node' | 'P' | ['k'] | false"));
  EXPECT_EQ(test.Rows("MATCH (p:P {k: 1}) RETURN p.k AS k"), std::vector<std::string>{"1"});
  EXPECT_NE(test.ErrorOf("CREATE INDEX by_k FOR (p:P) ON (p.k)"), "OK");
  EXPECT_EQ(test.ErrorOf("CREATE INDEX by_k IF NOT EXISTS FOR (p:P) ON (p.k)"), "OK");
  EXPECT_EQ(test.Run("DROP INDEX by_k").summary.counters.indexes_removed, 1u);
  EXPECT_NE(test.ErrorOf("DROP INDEX by_k"), "OK");
  EXPECT_EQ(test.ErrorOf("DROP INDEX by_k IF EXISTS"), "OK");
}

TEST(Engine, AUniquenessConstraintRefusesTheSecond) {
  TestEngine test;
  test.Run("CREATE CONSTRAINT one_k FOR (p:P) REQUIRE p.k IS UNIQUE");
  test.Run("CREATE (:P {k: 1})");
  EXPECT_THAT(test.ErrorOf("CREATE (:P {k: 1})"), HasSubstr("ConstraintValidationFailed"));
  EXPECT_EQ(test.Rows("MATCH (p:P) RETURN count(p)"), std::vector<std::string>{"1"});
}

TEST(Engine, IndexesGiveWhatAScanGives) {
  TestEngine test;
  test.Run(
      "UNWIND [1, 2, 2.0, 3, 'a', 'ab', 'b', null, true, [1], date('2020-01-01')] AS v CREATE (:P "
      "{k: v})");
  const std::vector<std::string> queries = {
      "MATCH (p:P {k: 2}) RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k IN [1, 2, 2, null, 'b', 'zz'] RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k > 1 RETURN p.k AS k",
      "MATCH (p:P) WHERE 1 <= p.k < 3 RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k >= 'a' RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k STARTS WITH 'a' RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k = [1] RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k = null RETURN p.k AS k",
      "MATCH (p:P) WHERE p.k <= date('2020-01-01') RETURN p.k AS k",
      "UNWIND [2, 'a'] AS v MATCH (p:P {k: v}) RETURN v, p.k AS k",
  };
  std::vector<std::vector<std::string>> scanned;
  for (const std::string& query : queries) scanned.push_back(test.Rows(query));
  test.Run("CREATE INDEX by_k FOR (p:P) ON (p.k)");
  for (size_t i = 0; i < queries.size(); ++i) {
    EXPECT_THAT(test.PlanOf(queries[i]), HasSubstr("Index")) << queries[i];
    EXPECT_EQ(test.Rows(queries[i]), scanned[i]) << queries[i];
  }
}

TEST(Engine, ProceduresCanBeAdded) {
  TestEngine test;
  Procedure twice;
  twice.signature = {
      "my.twice", {{"x", "INTEGER", ""}, {"times", "INTEGER", "2"}}, {{"y", "INTEGER", ""}}, ""};
  twice.body = [](const ProcedureContext&, std::span<const Value> arguments,
                  std::vector<std::vector<Value>>* rows) {
    rows->push_back({Value(arguments[0].integer() * arguments[1].integer())});
    return absl::OkStatus();
  };
  test.engine().procedures().Add(twice);
  EXPECT_THAT(test.Rows("UNWIND [1, 2] AS i CALL my.twice(i, 3) YIELD y RETURN y"),
              ElementsAre("3", "6"));
  EXPECT_THAT(
      test.Rows(
          "CALL dbms.procedures() YIELD name WITH name WHERE name STARTS WITH 'my' RETURN name"),
      ElementsAre("'my.twice'"));
}

TEST(Engine, CatalogProceduresTellWhatIsThere) {
  TestEngine test;
  test.Run("CREATE (:A {x: 1})-[:T]->(:B), (:A)-[:T]->(:B:C)");
  EXPECT_THAT(test.Rows("CALL db.labels()"), ElementsAre("'A'", "'B'", "'C'"));
  EXPECT_THAT(test.Rows("CALL db.relationshipTypes()"), ElementsAre("'T'"));
  EXPECT_THAT(test.Rows("CALL db.propertyKeys()"), ElementsAre("'x'"));
  EXPECT_THAT(test.Rows("CALL db.schema()"),
              ElementsAre("'A' | 'T' | 'B' | 2", "'A' | 'T' | 'C' | 1"));
}

// Clauses that write are done before the next one reads, and see nothing of their own.
TEST(Engine, ReadsDoNotSeeTheWritesOfTheirOwnClause) {
  TestEngine test;
  test.Run("UNWIND range(1, 1500) AS i CREATE (:N {v: i})");
  EXPECT_EQ(test.Run("MATCH (n:N) CREATE (:N)").summary.counters.nodes_created, 1500u);
  EXPECT_THAT(
      test.Rows("MATCH (n:N) WITH n LIMIT 1 UNWIND [1, 2, 3] AS i SET n.v = i RETURN n.v AS v"),
      ElementsAre("3", "3", "3"));
  EXPECT_THAT(
      test.Rows(
          "MATCH (n:N) DETACH DELETE n WITH count(*) AS c OPTIONAL MATCH (m) RETURN c, count(m)"),
      ElementsAre("3000 | 0"));
}

}  // namespace
}  // namespace dossier
