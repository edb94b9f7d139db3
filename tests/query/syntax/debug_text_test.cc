#include "query/syntax/debug_text.h"

#include <cstdlib>
#include <fstream>

#include "gtest/gtest.h"
#include "query/syntax/parser.h"
#include "tests/query/syntax/golden_queries.h"

namespace dossier {
namespace {

class GoldenTest : public testing::TestWithParam<std::string> {};

// With DOSSIER_UPDATE_GOLDEN naming the top folder of the sources, writes the files anew.
TEST_P(GoldenTest, TreesAreAsBefore) {
  std::string text;
  for (const std::string& query : GoldenQueries(GetParam())) {
    const auto statement = ParseStatement(query);
    ASSERT_TRUE(statement.ok()) << query << statement.status();
    text += query + DebugText(*statement) + "\n\n";
  }
  ASSERT_FALSE(text.empty());
  if (const char* top = std::getenv("DOSSIER_UPDATE_GOLDEN")) {
    std::ofstream(std::string(top) + "/" + GoldenPath(GetParam(), ".ast")) << text;
  }
  EXPECT_EQ(text, ReadWhole(GoldenPath(GetParam(), ".ast")));
}

INSTANTIATE_TEST_SUITE_P(Files, GoldenTest, testing::ValuesIn(GoldenNames()),
                         [](const auto& info) { return info.param; });

std::string TextOf(std::string_view expression) {
  const auto e = ParseExpression(expression);
  return e.ok() ? DebugText(**e) : std::string(e.status().message());
}

TEST(DebugTextTest, TellsDifferentTreesApart) {
  EXPECT_EQ(TextOf("(((1 + 2)))"), TextOf("1+2"));
  EXPECT_NE(TextOf("(a AND b) AND c"), TextOf("a AND b AND c"));
  EXPECT_NE(TextOf("1"), TextOf("1.0"));
  EXPECT_NE(TextOf("'1'"), TextOf("1"));
  EXPECT_NE(TextOf("a.b"), TextOf("`a.b`"));
  EXPECT_NE(TextOf("[a][0]"), TextOf("[a[0]]"));
  EXPECT_NE(TextOf("x[..1]"), TextOf("x[1..]"));
}

}  // namespace
}  // namespace dossier
