#include "query/syntax/unparse.h"

#include "gtest/gtest.h"
#include "query/syntax/debug_text.h"
#include "query/syntax/parser.h"
#include "tests/query/syntax/expression_maker.h"
#include "tests/query/syntax/golden_queries.h"

namespace dossier {
namespace {

TEST(UnparseTest, GoldenQueriesComeBackTheSame) {
  for (const std::string& query : AllGoldenQueries()) {
    const auto first = ParseStatement(query);
    ASSERT_TRUE(first.ok()) << query;
    const std::string text = Unparse(*first);
    const auto second = ParseStatement(text);
    ASSERT_TRUE(second.ok()) << text << "\n" << second.status();
    EXPECT_EQ(DebugText(*first), DebugText(*second)) << text;
    EXPECT_EQ(text, Unparse(*second));
  }
}

TEST(UnparseTest, MadeUpExpressionsComeBackTheSame) {
  ExpressionMaker maker(7);
  int parsed = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string made = maker.Make(i % 6);
    const auto first = ParseExpression(made);
    if (!first.ok()) continue;  // NOT within arithmetic, say
    ++parsed;
    const std::string text = Unparse(**first);
    const auto second = ParseExpression(text);
    ASSERT_TRUE(second.ok()) << made << "\n" << text << "\n" << second.status();
    ASSERT_EQ(DebugText(**first), DebugText(**second)) << made << "\n" << text;
  }
  EXPECT_GT(parsed, 2500);
}

TEST(UnparseTest, WritesNoNeedlessParentheses) {
  const auto text = [](std::string_view e) { return Unparse(**ParseExpression(e)); };
  EXPECT_EQ(text("((1)+((2)*(3)))"), "1 + 2 * 3");
  EXPECT_EQ(text("(1+2)*3"), "(1 + 2) * 3");
  EXPECT_EQ(text("1-(2-3)"), "1 - (2 - 3)");
  EXPECT_EQ(text("((a AND b)) or c"), "a AND b OR c");
  EXPECT_EQ(text("`return`.`a b`"), "`return`.`a b`");
}

}  // namespace
}  // namespace dossier
