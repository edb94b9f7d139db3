#include "tests/query/syntax/mutation.h"

#include "gtest/gtest.h"
#include "query/syntax/debug_text.h"
#include "query/syntax/error_text.h"
#include "query/syntax/parser.h"
#include "query/syntax/unparse.h"
#include "tests/query/syntax/golden_queries.h"

namespace dossier {
namespace {

TEST(MutationTest, DamagedQueriesParseOrFailWithAPlace) {
  int refused = 0;
  for (const std::string& query : Mutants(AllGoldenQueries(), 6000, 11)) {
    const auto statement = ParseStatement(query);
    if (statement.ok()) {
      const auto again = ParseStatement(Unparse(*statement));
      ASSERT_TRUE(again.ok()) << query << "\n" << Unparse(*statement) << "\n" << again.status();
      EXPECT_EQ(DebugText(*again), DebugText(*statement)) << query;
      continue;
    }
    ++refused;
    const auto error = QueryErrorOf(statement.status());
    ASSERT_TRUE(error.has_value() && error->span.has_value()) << query;
    EXPECT_LE(error->span->begin, error->span->end);
    EXPECT_LE(error->span->end, query.size()) << query;
    EXPECT_NE(ErrorText(*error, query).find('^'), std::string::npos) << query;
  }
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace dossier
