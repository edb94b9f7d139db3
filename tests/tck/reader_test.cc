// The runner's own parts: feature files and expected values.
#include <memory>

#include "gtest/gtest.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/tck/expected_value.h"
#include "tests/tck/gherkin.h"
#include "tests/tck/table_procedure.h"

namespace dossier::tck {
namespace {

constexpr char kFeature[] = R"(#encoding: utf-8

Feature: Things

  Background:
    Given an empty graph

  @tag
  Scenario: [1] Plain
    # a comment
    When executing query:
      """
      RETURN 1
        AS x
      """
    Then the result should be, in any order:
      | x | y\|z |
      | 1 | '\n' |

  Scenario Outline: [2] Many <a>
    When executing query:
      """
      RETURN <a>
      """
    Then the result should be, in any order:
      | <a> |

    Examples:
      | a |
      | 1 |
      | 2 |
)";

TEST(Gherkin, ReadsBackgroundsDocStringsTablesAndOutlines) {
  auto scenarios = ReadFeature("x/Y.feature", kFeature);
  ASSERT_TRUE(scenarios.ok()) << scenarios.status();
  ASSERT_EQ(scenarios->size(), 3u);
  const Scenario& plain = (*scenarios)[0];
  EXPECT_EQ(plain.name, "x/Y.feature::[1] Plain");
  ASSERT_EQ(plain.steps.size(), 3u);
  EXPECT_EQ(plain.steps[0].text, "an empty graph");
  EXPECT_EQ(plain.steps[1].doc, "RETURN 1\n  AS x");
  EXPECT_EQ(plain.steps[2].table, (std::vector<TableRow>{{"x", "y|z"}, {"1", "'\\n'"}}));
  EXPECT_EQ((*scenarios)[2].name, "x/Y.feature::[2] Many <a>::2");
  EXPECT_EQ((*scenarios)[2].steps[1].doc, "RETURN 2");
  EXPECT_EQ((*scenarios)[2].steps[2].table[0][0], "2");
}

TEST(Gherkin, RefusesWhatIsNoStep) {
  EXPECT_FALSE(ReadFeature("f", "Feature: F\n  Scenario: S\n    Maybe x\n").ok());
}

bool Same(std::string_view text, const Value& value, bool ignore_order = false) {
  auto expected = ParseExpected(text);
  EXPECT_TRUE(expected.ok()) << text;
  return expected.ok() && Matches(*expected, value, ElementTable(), ignore_order);
}

TEST(ExpectedValue, KindsMustAgree) {
  EXPECT_TRUE(Same("1", Value(int64_t{1})));
  EXPECT_FALSE(Same("1", Value(1.0)));
  EXPECT_TRUE(Same("1.0", Value(1.0)));
  EXPECT_TRUE(Same("NaN", Value(0.0 / 0.0)));
  EXPECT_TRUE(Same("'it\\'s'", Value("it's")));
  EXPECT_TRUE(Same("null", Value()));
  EXPECT_FALSE(Same("'null'", Value()));
  EXPECT_TRUE(Same("'1970-01-02'", Value(Date{1})));
  EXPECT_FALSE(Same("'1970-01-01'", Value(Date{1})));
  EXPECT_TRUE(
      Same("{a: [1, {b: true}]}",
           Value(Map{{"a", Value(List{Value(int64_t{1}), Value(Map{{"b", Value(true)}})})}})));
}

TEST(ExpectedValue, ListOrderMattersUnlessToldOtherwise) {
  const Value list(List{Value(int64_t{1}), Value(int64_t{2}), Value(int64_t{2})});
  EXPECT_FALSE(Same("[2, 1, 2]", list));
  EXPECT_TRUE(Same("[2, 1, 2]", list, true));
  EXPECT_FALSE(Same("[1, 1, 2]", list, true));
}

TEST(ExpectedValue, ElementsAreComparedByWhatTheyHold) {
  ElementTable elements;
  elements.AddNode(0, {{"A", "B"}, {{"x", Value(int64_t{1})}}, false});
  elements.AddNode(1, {});
  elements.AddRelationship(5, {"T", 1, 0, {}, false});
  const auto same = [&](std::string_view text, const Value& value) {
    return Matches(*ParseExpected(text), value, elements, false);
  };
  EXPECT_TRUE(same("(:B:A {x: 1})", Value(NodeRef{0})));
  EXPECT_FALSE(same("(:A {x: 1})", Value(NodeRef{0})));
  EXPECT_FALSE(same("(:A:B)", Value(NodeRef{0})));
  EXPECT_TRUE(same("[:T]", Value(RelationshipRef{5})));
  EXPECT_TRUE(same("<(:A:B {x: 1})<-[:T]-()>", Value(Path{{0, 1}, {5}})));
  EXPECT_FALSE(same("<(:A:B {x: 1})-[:T]->()>", Value(Path{{0, 1}, {5}})));
}

TEST(ExpectedValue, RefusesWhatItCannotRead) {
  for (const char* text : {"", "[1", "{a}", "(:A", "'x", "1 2", "<()-[:T]-()>"}) {
    EXPECT_FALSE(ParseExpected(text).ok()) << text;
  }
}

TEST(TableProcedure, GivesRowsWhoseLeftSideFits) {
  auto procedure =
      TableProcedure("t.p(in :: NUMBER?) :: (out :: STRING?)",
                     {{"in", "out"}, {"1", "'a'"}, {"2", "'b'"}, {"1.0", "'c'"}, {"null", "'n'"}});
  ASSERT_TRUE(procedure.ok()) << procedure.status();
  EXPECT_EQ(procedure->signature.name, "t.p");
  ProcedureRegistry registry;
  std::vector<std::vector<Value>> rows;
  const Value one(int64_t{1});
  const std::unique_ptr<GraphStore> store = NewMemoryStore();
  const std::unique_ptr<Snapshot> graph = store->GetSnapshot().value();
  const ProcedureContext context{*graph, registry, [] { return absl::OkStatus(); }};
  ASSERT_TRUE(procedure->body(context, std::span(&one, 1), &rows).ok());
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0][0].string(), "a");
  EXPECT_EQ(rows[1][0].string(), "c");
}

}  // namespace
}  // namespace dossier::tck
