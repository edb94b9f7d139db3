#include "query/syntax/walk.h"

#include <string>

#include "gtest/gtest.h"
#include "query/syntax/parser.h"
#include "query/syntax/unparse.h"

namespace dossier {
namespace {

std::string ChildrenOf(std::string_view text) {
  const auto e = ParseExpression(text);
  if (!e.ok()) return std::string(e.status().message());
  std::string children;
  ast::ForEachChild(static_cast<const ast::Expression&>(**e),
                    [&](const ast::Expression& child) { children += Unparse(child) + ";"; });
  return children;
}

TEST(WalkTest, GivesChildrenInTheOrderOfTheText) {
  EXPECT_EQ(ChildrenOf("1"), "");
  EXPECT_EQ(ChildrenOf("a + b.c"), "a;b.c;");
  EXPECT_EQ(ChildrenOf("a AND b AND c"), "a;b;c;");
  EXPECT_EQ(ChildrenOf("1 < 2 < 3"), "1;2;3;");
  EXPECT_EQ(ChildrenOf("CASE a WHEN b THEN c ELSE d END"), "a;b;c;d;");
  EXPECT_EQ(ChildrenOf("a[b..]"), "a;b;");
  EXPECT_EQ(ChildrenOf("f(a, b)"), "a;b;");
  EXPECT_EQ(ChildrenOf("{k: a, l: b}"), "a;b;");
  EXPECT_EQ(ChildrenOf("n {.a, b: c}"), "n;c;");
  EXPECT_EQ(ChildrenOf("[x IN a WHERE b | c]"), "a;b;c;");
  EXPECT_EQ(ChildrenOf("all(x IN a WHERE b)"), "a;b;");
  EXPECT_EQ(ChildrenOf("reduce(s = a, x IN b | c)"), "a;b;c;");
  EXPECT_EQ(ChildrenOf("[(n {k: a})-[{k: b}]->() WHERE c | d]"), "{k: a};{k: b};c;d;");
  EXPECT_EQ(ChildrenOf("EXISTS { MATCH (n {k: a}) WHERE b RETURN c ORDER BY d SKIP e LIMIT f }"),
            "{k: a};b;c;d;e;f;");
}

TEST(WalkTest, GoesThroughEveryClause) {
  const auto statement = ParseStatement(
      "MATCH ({k: 1}) WHERE 2 UNWIND 3 AS x WITH 4 AS y WHERE 5 CALL p(6) YIELD a WHERE 7 CREATE "
      "({k: 8}) "
      "MERGE ({k: 9}) ON CREATE SET a.x = 10 ON MATCH SET a.x = 11 SET a += 12 REMOVE a.x DELETE "
      "13 "
      "FOREACH (i IN 14 | SET a.y = 15)");
  ASSERT_TRUE(statement.ok()) << statement.status();
  std::string literals;
  const ast::ExpressionVisitor visit = [&](const ast::Expression& e) {
    if (e.kind == ast::ExpressionKind::kLiteral) literals += Unparse(e) + " ";
    ast::ForEachChild(e, visit);
  };
  ast::ForEachExpression(*statement->query(), visit);
  EXPECT_EQ(literals, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 ");
}

TEST(WalkTest, LetsChildrenBeReplaced) {
  auto e = ParseExpression("a + [x IN a | x + a]");
  ASSERT_TRUE(e.ok());
  const ast::ExpressionSlotVisitor replace = [&](ast::ExpressionPtr& child) {
    const auto* variable = ast::IfA<ast::Variable>(child.get());
    if (variable == nullptr || variable->name != "a") return ast::ForEachChild(*child, replace);
    child = std::make_unique<ast::Literal>();
  };
  ast::ForEachChild(**e, replace);
  EXPECT_EQ(Unparse(**e), "null + [x IN null | x + null]");
}

}  // namespace
}  // namespace dossier
