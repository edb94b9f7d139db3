#include "graph/value/value_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dossier {
namespace {

// Nodes and relationships by id: (:A {name: 'b'}) is 0, () is 1, (:B:`C d`) is 2; 0 goes from 0 to
// 1, 1 from 2 to 1.
class Elements : public ElementSource {
 public:
  NodeContents Node(uint64_t id) const override {
    if (id == 0) return {{"A"}, {{"name", Value("b")}}};
    if (id == 1) return {{}, {{"x", Value(int64_t{1})}}};
    return {{"B", "C d"}, {}};
  }
  RelationshipContents Relationship(uint64_t id) const override {
    if (id == 0) return {"T", 0, 1, {{"a", Value(int64_t{1})}}};
    return {"U", 2, 1, {}};
  }
};

TEST(ValueText, Literals) {
  EXPECT_EQ(ValueText(Value()), "null");
  EXPECT_EQ(ValueText(Value(true)), "true");
  EXPECT_EQ(ValueText(Value(int64_t{-7})), "-7");
  EXPECT_EQ(ValueText(Value(1e-7)), "1e-7");
  EXPECT_EQ(ValueText(Value("it's a \\ and\n\x01 字")), "'it\\'s a \\\\ and\\n\\u0001 字'");
  EXPECT_EQ(ValueText(Value(List{Value(int64_t{1}), Value(), Value(List{})})), "[1, null, []]");
  EXPECT_EQ(
      ValueText(Value(Map{{"a", Value(1.0)}, {"b c", Value("x")}, {"`", Value()}, {"", Value()}})),
      "{``: null, ````: null, a: 1.0, `b c`: 'x'}");
}

TEST(ValueText, Temporals) {
  const Value date(Date{0});
  EXPECT_EQ(ValueText(date), "date('1970-01-01')");
  EXPECT_EQ(ValueText(date, {TemporalForm::kQuoted}), "'1970-01-01'");
  EXPECT_EQ(ValueText(date, {TemporalForm::kBare}), "1970-01-01");
  EXPECT_EQ(
      ValueText(Value(List{Value(LocalTime{0}), Value(ZonedTime{0, 3600}), Value(LocalDateTime{}),
                           Value(ZonedDateTime{}), Value(Duration{1, 0, 0, 0})})),
      "[localtime('00:00'), time('00:00+01:00'), localdatetime('1970-01-01T00:00'), "
      "datetime('1970-01-01T00:00Z'), "
      "duration('P1M')]");
}

TEST(ValueText, Elements) {
  const Elements elements;
  const ValueTextOptions options{TemporalForm::kCall, &elements};
  EXPECT_EQ(ValueText(Value(NodeRef{0}), options), "(:A {name: 'b'})");
  EXPECT_EQ(ValueText(Value(NodeRef{1}), options), "({x: 1})");
  EXPECT_EQ(ValueText(Value(NodeRef{2}), options), "(:B:`C d`)");
  EXPECT_EQ(ValueText(Value(RelationshipRef{0}), options), "[:T {a: 1}]");
  EXPECT_EQ(ValueText(Value(Path{{0, 1, 2}, {0, 1}}), options),
            "<(:A {name: 'b'})-[:T {a: 1}]->({x: 1})<-[:U]-(:B:`C d`)>");
  EXPECT_EQ(ValueText(Value(Path{{0}, {}}), options), "<(:A {name: 'b'})>");
  EXPECT_EQ(ValueText(Value(
                List{Value(NodeRef{7}), Value(RelationshipRef{8}), Value(Path{{1, 2}, {3}})})),
            "[(#7), [#8], <(#1)-[#3]-(#2)>]");
}

}  // namespace
}  // namespace dossier
