#include <gtest/gtest.h>

#include "graph/store/graph_store.h"
#include "graph/store/transaction.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(Access, ListsAndMaps) {
  const Case cases[] = {
      {"[1, 2, 3][0]", "1"},
      {"[1, 2, 3][-1]", "3"},
      {"[1, 2, 3][3]", "null"},
      {"[1, 2, 3][null]", "null"},
      {"null[0]", "null"},
      {"[1][true]", "TypeError(InvalidArgumentType)"},
      {"[1]['a']", "TypeError(InvalidArgumentType)"},
      {"(1)[0]", "TypeError(InvalidArgumentType)"},
      {"'a'[0]", "TypeError(InvalidArgumentType)"},
      {"{a: 1}['a']", "1"},
      {"{a: 1}['b']", "null"},
      {"{a: 1}[0]", "TypeError(MapElementAccessByNonString)"},
      {"{a: 1, A: 2}.A", "2"},
      {"{a: {b: 3}}.a.b", "3"},
      {"(null).a", "null"},
      {"(1).a", "TypeError(InvalidArgumentType)"},
      {"[1, 2, 3, 4, 5][1..3]", "[2, 3]"},
      {"[1, 2, 3][-3..-1]", "[1, 2]"},
      {"[1, 2, 3][..2]", "[1, 2]"},
      {"[1, 2, 3][-5..5]", "[1, 2, 3]"},
      {"[1, 2, 3][3..1]", "[]"},
      {"[1, 2, 3][null..2]", "null"},
      {"[1, 2, 3]['a'..]", "TypeError(InvalidArgumentType)"},
      {"date('2015-07-21').quarter", "3"},
      {"date('2015-07-21')['week']", "30"},
      {"date('2015-07-21').hour", "ArgumentError(InvalidArgumentValue)"},
      {"{a: 1, b: 2, a: 3}", "{a: 3, b: 2}"},
      {"$x", "ParameterMissing(MissingParameter)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

// (:Person {name: 'A', age: 3})-[:KNOWS {since: 1}]->(:Person:Old {name: 'B'})
class GraphAccess : public ::testing::Test {
 protected:
  void SetUp() override {
    auto transaction = *store_->Begin(Layer::kUser);
    const LabelId person = *transaction->MakeLabel("Person");
    const LabelId old = *transaction->MakeLabel("Old");
    const KeyId name = *transaction->MakeKey("name");
    a_ = *transaction->CreateNode("");
    b_ = *transaction->CreateNode("");
    ASSERT_TRUE(transaction->AddLabel(a_, person).ok());
    ASSERT_TRUE(transaction->AddLabel(b_, person).ok());
    ASSERT_TRUE(transaction->AddLabel(b_, old).ok());
    ASSERT_TRUE(transaction->SetNodeProperty(a_, name, Value("A")).ok());
    ASSERT_TRUE(transaction->SetNodeProperty(b_, name, Value("B")).ok());
    ASSERT_TRUE(
        transaction->SetNodeProperty(a_, *transaction->MakeKey("age"), Value(int64_t{3})).ok());
    r_ = *transaction->CreateRelationship(a_, *transaction->MakeType("KNOWS"), b_, "");
    ASSERT_TRUE(
        transaction->SetRelationshipProperty(r_, *transaction->MakeKey("since"), Value(int64_t{1}))
            .ok());
    ASSERT_TRUE(transaction->Commit().ok());
    snapshot_ = *store_->GetSnapshot();
    runner_.context().functions.graph = snapshot_.get();
    runner_.AddColumn("n", Column::OfNodes({a_, kNoId, b_}));
    runner_.AddColumn("r", Column::OfRelationships({r_, r_, kNoId}));
    runner_.AddColumn(
        "x", {Value(NodeRef{b_}), Value(RelationshipRef{r_}), Value(Map{{"name", Value("M")}})});
    runner_.AddColumn("p", {Value(Path{{a_, b_}, {r_}}), Value(Path{{b_, a_}, {r_}}), Value()});
  }

  std::string Rows(std::string_view text) {
    absl::StatusOr<std::vector<Value>> values = runner_.Run(text);
    return values.ok() ? TextOf(Value(List(values->begin(), values->end())))
                       : TextOf(values.status());
  }

  std::unique_ptr<GraphStore> store_ = NewMemoryStore();
  std::unique_ptr<Snapshot> snapshot_;
  NodeId a_ = 0, b_ = 0;
  RelationshipId r_ = 0;
  ExpressionRunner runner_;
};

TEST_F(GraphAccess, PropertiesOfEverything) {
  EXPECT_EQ(Rows("n.name"), "['A', null, 'B']");
  EXPECT_EQ(Rows("n['na' + 'me']"), "['A', null, 'B']");
  EXPECT_EQ(Rows("n.age"), "[3, null, null]");
  EXPECT_EQ(Rows("n.unknown"), "[null, null, null]");
  EXPECT_EQ(Rows("r.since"), "[1, 1, null]");
  EXPECT_EQ(Rows("x.name"), "['B', null, 'M']");
  EXPECT_EQ(Rows("[n, r][1].since"), "[1, 1, null]");
  EXPECT_EQ(Rows("n[1]"), "TypeError(MapElementAccessByNonString)");
}

TEST_F(GraphAccess, LabelsAndTypes) {
  EXPECT_EQ(Rows("n:Person"), "[true, null, true]");
  EXPECT_EQ(Rows("n:Person:Old"), "[false, null, true]");
  EXPECT_EQ(Rows("n:Unknown"), "[false, null, false]");
  EXPECT_EQ(Rows("r:KNOWS"), "[true, true, null]");
  EXPECT_EQ(Rows("r:LIKES"), "[false, false, null]");
  EXPECT_EQ(Rows("labels(n)"), "[['Person'], null, ['Old', 'Person']]");
  EXPECT_EQ(Rows("type(r)"), "['KNOWS', 'KNOWS', null]");
  EXPECT_EQ(Rows("(1):Person"), "TypeError(InvalidArgumentType)");
}

TEST_F(GraphAccess, WholeElements) {
  EXPECT_EQ(Rows("properties(n)"), "[{age: 3, name: 'A'}, null, {name: 'B'}]");
  EXPECT_EQ(Rows("keys(r)"), "[['since'], ['since'], null]");
  EXPECT_EQ(Rows("n {.name, .*, twice: n.age * 2}"),
            "[{age: 3, name: 'A', twice: 6}, null, {name: 'B', twice: null}]");
  EXPECT_EQ(Rows("x {.name}"), "[{name: 'B'}, {name: null}, {name: 'M'}]");
  EXPECT_EQ(Rows("startNode(r) = n"), "[true, null, null]");
  EXPECT_EQ(Rows("id(endNode(r)) = " + std::to_string(b_)), "[true, true, null]");
  EXPECT_EQ(Rows("elementId(n) = toString(id(n))"), "[true, null, true]");
  EXPECT_EQ(Rows("stableKey(n) IS NULL"), "[false, true, false]");
}

TEST_F(GraphAccess, Paths) {
  EXPECT_EQ(Rows("length(p)"), "[1, 1, null]");
  EXPECT_EQ(Rows("[m IN nodes(p) | m.name]"), "[['A', 'B'], ['B', 'A'], null]");
  EXPECT_EQ(Rows("relationships(p) = [r]"), "[true, true, null]");
  EXPECT_EQ(Rows("[m IN nodes(p) WHERE m <> n | m.name]"), "[['B'], [], null]");
}

}  // namespace
}  // namespace dossier
