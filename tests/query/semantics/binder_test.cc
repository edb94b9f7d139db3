#include "query/semantics/binder.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "gtest/gtest.h"
#include "query/syntax/walk.h"
#include "tests/query/semantics/bind_text.h"
#include "tests/query/syntax/golden_queries.h"
#include "tests/query/syntax/mutation.h"

namespace dossier {
namespace {

std::vector<std::string> Lines(const std::string& path) {
  std::vector<std::string> lines;
  std::istringstream text(ReadWhole(path));
  for (std::string line; std::getline(text, line);) {
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> Queries(const std::string& name) {
  return Lines("tests/query/semantics/golden/" + name + ".cypher");
}

class BoundGoldenTest : public testing::TestWithParam<const char*> {};

// With DOSSIER_UPDATE_GOLDEN naming the top folder of the sources, writes the files anew.
TEST_P(BoundGoldenTest, QueriesAreBoundAsBefore) {
  std::string text;
  for (const std::string& query : Queries(GetParam())) {
    const auto bound = BindText(query);
    ASSERT_TRUE(bound.ok()) << query << "\n" << bound.status();
    text += query + "\n" + BoundText(*bound) + "\n\n";
  }
  ASSERT_FALSE(text.empty());
  const std::string path = "tests/query/semantics/golden/" + std::string(GetParam()) + ".bound";
  if (const char* top = std::getenv("DOSSIER_UPDATE_GOLDEN")) {
    std::ofstream(std::string(top) + "/" + path) << text;
  }
  EXPECT_EQ(text, ReadWhole(path));
}

INSTANTIATE_TEST_SUITE_P(Files, BoundGoldenTest,
                         testing::Values("projections", "subqueries", "updates"),
                         [](const auto& info) { return std::string(info.param); });

TEST(BinderTest, WhatIsWrongIsToldByTypeDetailAndPlace) {
  int checked = 0;
  for (const std::string& line : Lines("tests/query/semantics/errors.tsv")) {
    const size_t first = line.find('\t'), second = line.find('\t', first + 1);
    ASSERT_NE(second, std::string::npos) << line;
    const std::string query = line.substr(0, first), detail = line.substr(second + 1);
    const auto bound = BindText(query);
    if (detail == "*" && bound.ok()) continue;
    ASSERT_FALSE(bound.ok()) << query << "\n" << BoundText(*bound);
    const auto error = QueryErrorOf(bound.status());
    ASSERT_TRUE(error.has_value() && error->span.has_value()) << query;
    EXPECT_EQ(QueryErrorTypeName(error->type), line.substr(first + 1, second - first - 1)) << query;
    EXPECT_EQ(error->detail, detail) << query << "\n" << error->message;
    EXPECT_LT(error->span->begin, error->span->end) << query;
    EXPECT_LE(error->span->end, query.size()) << query;
    ++checked;
  }
  EXPECT_GT(checked, 100);
}

TEST(BinderTest, SuggestsWhatIsNear) {
  const auto suggestion = [](std::string_view query) {
    return QueryErrorOf(BindText(query).status())->suggestion;
  };
  EXPECT_EQ(suggestion("MATCH (person) RETURN persn.name"), "Did you mean person?");
  EXPECT_EQ(suggestion("RETURN toUper('x')"), "Did you mean toUpper?");
  EXPECT_EQ(suggestion("CALL my.prc()"), "Did you mean my.proc?");
  EXPECT_EQ(suggestion("CALL my.proc('a', 1) YIELD cty RETURN 1"), "Did you mean city?");
}

// Every variable of a bound tree has a symbol within the table.
void ExpectSymbols(const BoundQuery& bound, const std::string& query) {
  const ast::ExpressionVisitor visit = [&](const ast::Expression& e) {
    if (const auto* variable = ast::IfA<ast::Variable>(&e)) {
      EXPECT_LT(variable->symbol, bound.symbols.size()) << query;
    }
    ast::ForEachChild(e, visit);
  };
  if (bound.statement.query() != nullptr) ast::ForEachExpression(*bound.statement.query(), visit);
}

TEST(BinderTest, DamagedQueriesBindOrFailWithAPlace) {
  std::vector<std::string> queries = AllGoldenQueries();
  for (const char* name : {"projections", "subqueries", "updates"}) {
    for (std::string& query : Queries(name)) queries.push_back(std::move(query));
  }
  for (const std::string& line : Lines("tests/query/semantics/errors.tsv")) {
    queries.push_back(line.substr(0, line.find('\t')));
  }
  int bound_count = 0;
  for (const std::string& query : Mutants(queries, 6000, 5)) {
    const auto bound = BindText(query);
    if (bound.ok()) {
      ++bound_count;
      ExpectSymbols(*bound, query);
      continue;
    }
    const auto error = QueryErrorOf(bound.status());
    ASSERT_TRUE(error.has_value() && error->span.has_value()) << query << bound.status();
    EXPECT_LE(error->span->end, query.size()) << query;
  }
  EXPECT_GT(bound_count, 100);
}

TEST(BinderTest, AVariableThatIsPassedOnStaysTheSameSymbol) {
  const auto bound = BindText("MATCH (a) WITH a, a AS b WITH a AS a, b.x AS c RETURN a, c");
  ASSERT_TRUE(bound.ok());
  const auto& clauses = bound->statement.query()->parts[0].clauses;
  const SymbolId node =
      ast::As<ast::MatchClause>(*clauses[0]).pattern.paths[0].nodes[0].variable.symbol;
  const auto& items = ast::As<ast::ReturnClause>(*clauses[3]).projection.items;
  EXPECT_EQ(items[0].column.symbol, node);
  EXPECT_NE(items[1].column.symbol, node);
  EXPECT_EQ(bound->symbols.size(), 3u);
}

TEST(BinderTest, SchemaCommandsPassThrough) {
  const auto bound = BindText("CREATE INDEX FOR (n:A) ON (n.x)");
  ASSERT_TRUE(bound.ok());
  EXPECT_NE(bound->statement.schema(), nullptr);
  EXPECT_TRUE(bound->columns.empty());
}

}  // namespace
}  // namespace dossier
