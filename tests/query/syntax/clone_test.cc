#include "query/syntax/clone.h"

#include "gtest/gtest.h"
#include "query/syntax/debug_text.h"
#include "query/syntax/parser.h"
#include "query/syntax/walk.h"
#include "tests/query/syntax/golden_queries.h"

namespace dossier {
namespace {

TEST(CloneTest, CopiesEveryGoldenQuery) {
  for (const std::string& query : AllGoldenQueries()) {
    auto statement = ParseStatement(query);
    ASSERT_TRUE(statement.ok()) << query;
    if (statement->query() == nullptr) continue;
    const std::string text = DebugText(*statement->query());
    ast::Query copy = ast::Clone(*statement->query());
    *statement->query() = ast::Query();
    EXPECT_EQ(DebugText(copy), text);
  }
}

TEST(CloneTest, KeepsPlacesAndSymbols) {
  auto e = ParseExpression("a.b + [x IN c | x]");
  ASSERT_TRUE(e.ok());
  ast::As<ast::Variable>(*ast::As<ast::PropertyAccess>(*ast::As<ast::Binary>(**e).left).object)
      .symbol = 3;
  const ast::ExpressionPtr copy = ast::Clone(e->get());
  EXPECT_EQ(copy->span, (*e)->span);
  EXPECT_EQ(copy->height, (*e)->height);
  EXPECT_EQ(DebugText(*copy), DebugText(**e));
  EXPECT_EQ(ast::Clone(static_cast<const ast::Expression*>(nullptr)), nullptr);
}

}  // namespace
}  // namespace dossier
