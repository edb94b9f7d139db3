#include "tests/benchmark/measure/query_list.h"

#include <gtest/gtest.h>

namespace dossier::benchmark {
namespace {

TEST(QueryListTest, TextsByLanguageOverSeveralLines) {
  const auto queries = ParseQueries(
      "Q01 all of it\ncypher:\n  MATCH (n)\n  RETURN n\nsql:\n  SELECT 1\n\n\nQ02 none\nduckdb:\n  "
      "SELECT 2\n");
  ASSERT_TRUE(queries.ok()) << queries.status();
  ASSERT_EQ(queries->size(), 2u);
  const BenchmarkQuery& first = queries->front();
  EXPECT_EQ(first.id, "Q01");
  EXPECT_EQ(first.title, "all of it");
  EXPECT_EQ(first.TextFor("dossier"), "MATCH (n) RETURN n");
  EXPECT_EQ(first.TextFor("kuzu"), "MATCH (n) RETURN n");
  EXPECT_EQ(first.TextFor("sqlite"), "SELECT 1");
  EXPECT_EQ(first.TextFor("floor"), "Q01");
  EXPECT_EQ(queries->back().TextFor("duckdb"), "SELECT 2");
  EXPECT_EQ(queries->back().TextFor("sqlite"), "");
}

TEST(QueryListTest, SaysWhereItIsWrong) {
  EXPECT_FALSE(ParseQueries("Q01 x\n  text of no language\n").ok());
  EXPECT_EQ(ParseQueries("Q01 x\nsql\n").status().message(),
            "queries, line 2: a language and a colon are missing");
}

TEST(QueryListTest, ParametersArePutIn) {
  const Map parameters = {{"id", Value(int64_t{7})}, {"idName", Value("Ana")}};
  EXPECT_EQ(*FillParameters("WHERE id = $id AND name = $idName;", parameters),
            "WHERE id = 7 AND name = 'Ana';");
  EXPECT_FALSE(FillParameters("$other", parameters).ok());
}

}  // namespace
}  // namespace dossier::benchmark
