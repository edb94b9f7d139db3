#include "query/syntax/parser.h"

#include <sstream>

#include "gtest/gtest.h"
#include "query/syntax/debug_text.h"
#include "tests/query/syntax/golden_queries.h"

namespace dossier {
namespace {

std::string Times(int n, std::string_view text) {
  std::string out;
  for (int i = 0; i < n; ++i) out += text;
  return out;
}

QueryError ErrorOf(std::string_view query) {
  const auto statement = ParseStatement(query);
  if (statement.ok()) return {};
  return *QueryErrorOf(statement.status());
}

TEST(ParserTest, MalformedQueriesAreRefusedWithAPlace) {
  std::istringstream lines(ReadWhole("tests/query/syntax/malformed.tsv"));
  int checked = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const size_t tab = line.rfind('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    const std::string query = line.substr(0, tab);
    const auto statement = ParseStatement(query);
    ASSERT_FALSE(statement.ok()) << query << "\n" << DebugText(*statement);
    const auto error = QueryErrorOf(statement.status());
    ASSERT_TRUE(error.has_value() && error->span.has_value()) << query;
    EXPECT_EQ(error->detail, line.substr(tab + 1)) << query << "\n" << error->message;
    EXPECT_LE(error->span->end, query.size()) << query;
    EXPECT_EQ(error->phase, QueryErrorPhase::kCompileTime);
    ++checked;
  }
  EXPECT_GT(checked, 150);
}

TEST(ParserTest, ErrorsNameThePlaceAndTheRemedy) {
  QueryError error = ErrorOf("MATCH (n) RETRUN n");
  EXPECT_EQ(error.span, (SourceSpan{10, 16}));
  EXPECT_EQ(error.suggestion, "Did you mean RETURN?");
  EXPECT_EQ(ErrorOf("MATCH (n) RETURN [n").suggestion, "Nothing closes the '[' at byte 17.");
  EXPECT_EQ(ErrorOf("RETURN 1 AS end").suggestion, "As a name, end must be in backticks: `end`.");
  EXPECT_EQ(ErrorOf("RETURN 1; RETURN 2").span, (SourceSpan{10, 16}));
}

TEST(ParserTest, TheFirstErrorInTheTextCounts) {
  EXPECT_EQ(ErrorOf("MATCH (n RETURN 12x, '").span->begin, 9u);
  EXPECT_EQ(ErrorOf("RETURN 12x, — ").detail, "InvalidNumberLiteral");
}

TEST(ParserTest, PlacesCoverTheText) {
  const std::string_view text = "MATCH (n:A {b: 1})  WHERE (n.x + 1) = 2 RETURN  n.x  AS y";
  const auto statement = ParseStatement(text);
  ASSERT_TRUE(statement.ok());
  const auto& clauses = statement->query()->parts[0].clauses;
  EXPECT_EQ(clauses[0]->span.In(text), "MATCH (n:A {b: 1})  WHERE (n.x + 1) = 2");
  const auto& match = ast::As<ast::MatchClause>(*clauses[0]);
  EXPECT_EQ(match.pattern.paths[0].nodes[0].span.In(text), "(n:A {b: 1})");
  EXPECT_EQ(match.pattern.paths[0].nodes[0].labels[0].span.In(text), "A");
  EXPECT_EQ(match.where->span.In(text), "(n.x + 1) = 2");
  EXPECT_EQ(ast::As<ast::Comparison>(*match.where).operands[0]->span.In(text), "n.x + 1");
  EXPECT_EQ(ast::As<ast::ReturnClause>(*clauses[1]).projection.items[0].column.span.In(text), "y");
}

TEST(ParserTest, ColumnsAreNamedByTheirText) {
  const auto statement = ParseStatement("RETURN  (1 +  2) , `a b`, count( * )");
  ASSERT_TRUE(statement.ok());
  const auto& items =
      ast::As<ast::ReturnClause>(*statement->query()->parts[0].clauses[0]).projection.items;
  EXPECT_EQ(items[0].column.text, "(1 +  2)");
  EXPECT_EQ(items[1].column.text, "a b");
  EXPECT_EQ(items[2].column.text, "count( * )");
}

// Deep nesting is refused long before the stack ends, wide queries are not.
TEST(ParserTest, NestingIsBounded) {
  const int kDeep = 100000;
  const std::string deep[] = {
      "RETURN " + Times(kDeep, "(") + "1" + Times(kDeep, ")"),
      "RETURN " + Times(kDeep, "["),
      "RETURN " + Times(kDeep, "{a:"),
      "RETURN " + Times(kDeep, "NOT ") + "1",
      "RETURN " + Times(kDeep, "- ") + "1",
      "RETURN 1" + Times(kDeep, " + 1"),
      "RETURN a" + Times(kDeep, ".b"),
      "RETURN a" + Times(kDeep, "[0]"),
      "RETURN " + Times(kDeep, "CASE WHEN "),
      "RETURN " + Times(kDeep, "f("),
      "RETURN " + Times(kDeep, "[x IN "),
      "RETURN " + Times(kDeep, "(a {b: ") + "1",
      "RETURN " + Times(kDeep, "EXISTS { MATCH (n) WHERE "),
      "RETURN " + Times(kDeep, "EXISTS { (n) WHERE "),
      Times(kDeep, "FOREACH (x IN y | "),
      "RETURN " + Times(450, "(") + Times(450, "1 + ") + "(1" + Times(450, ") + 1"),
  };
  for (const std::string& query : deep) {
    const QueryError error = ErrorOf(query);
    EXPECT_TRUE(error.detail == "NestingTooDeep" || error.detail == "UnexpectedSyntax")
        << query.substr(0, 40) << error.detail;
    EXPECT_TRUE(error.span.has_value());
  }
}

TEST(ParserTest, AllowsNestingUpToTheBound) {
  for (const int depth : {100, 480}) {
    for (const auto& [open, close] :
         {std::pair("(", ")"), std::pair("[", "]"), std::pair("f(", ")"),
          std::pair("CASE WHEN true THEN ", " END")}) {
      const auto e = ParseExpression(Times(depth, open) + "1" + Times(depth, close));
      EXPECT_TRUE(e.ok()) << open << depth << e.status();
    }
  }
}

TEST(ParserTest, WideQueriesAreFine) {
  const int kWide = 20000;
  for (const std::string& query :
       {"RETURN true" + Times(kWide, " OR true"), "RETURN 1" + Times(kWide, " < 1"),
        "RETURN [1" + Times(kWide, ", 1") + "]", "MATCH (a)" + Times(kWide, "-->()") + " RETURN a",
        "CREATE (a)" + Times(kWide, ", (:A {b: 1})"), Times(kWide, "WITH 1 AS a ") + "RETURN a"}) {
    EXPECT_TRUE(ParseStatement(query).ok()) << query.substr(0, 40);
  }
}

TEST(ParserTest, TellsPatternsFromParentheses) {
  const auto text = [](std::string_view e) {
    const auto parsed = ParseExpression(e);
    return parsed.ok() ? DebugText(**parsed) : std::string(parsed.status().message());
  };
  EXPECT_EQ(text("(a)--(b)"), "(pattern (a)-[]-(b))");
  EXPECT_EQ(text("(a)<-[:R]-(b)"), "(pattern (a)<-[:R]-(b))");
  EXPECT_EQ(text("(a) - (b)"), "(- a b)");
  EXPECT_EQ(text("(a) - [b]"), "(- a (list b))");
  EXPECT_EQ(text("(a) < - (b)"), "(compare a < (- b))");
  EXPECT_EQ(text("(a.b)-[c]-(d)"), "(- (- (. a b) (list c)) d)");
}

}  // namespace
}  // namespace dossier
