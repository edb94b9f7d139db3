#include <gtest/gtest.h>

#include "query/syntax/query_error.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

std::string Rows(ExpressionRunner& runner, std::string_view text) {
  absl::StatusOr<std::vector<Value>> values = runner.Run(text);
  return values.ok() ? TextOf(Value(List(values->begin(), values->end())))
                     : TextOf(values.status());
}

ExpressionRunner Divisors() {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(int64_t{0}), Value(int64_t{2}), Value()});
  return runner;
}

TEST(ShortCircuit, RowsThatNeedNoMoreAreLeftAlone) {
  ExpressionRunner runner = Divisors();
  EXPECT_EQ(Rows(runner, "x <> 0 AND 10 / x = 5"), "[false, true, null]");
  EXPECT_EQ(Rows(runner, "x = 0 OR 10 / x = 5"), "[true, true, null]");
  EXPECT_EQ(Rows(runner, "10 / x = 5 AND x <> 0"), "ArithmeticError(DivisionByZero)");
  EXPECT_EQ(Rows(runner, "CASE WHEN x = 0 THEN 'zero' WHEN 10 / x = 5 THEN 'two' ELSE 'none' END"),
            "['zero', 'two', 'none']");
  EXPECT_EQ(Rows(runner, "CASE x WHEN 0 THEN 0 ELSE 10 / x END"), "[0, 5, null]");
  EXPECT_EQ(Rows(runner, "CASE x WHEN 2 THEN 1 END"), "[null, 1, null]");
  EXPECT_EQ(Rows(runner, "coalesce(x, 1 / 0)"), "ArithmeticError(DivisionByZero)");
  EXPECT_EQ(Rows(runner, "coalesce(x + 1, x, 7)"), "[1, 3, 7]");
  EXPECT_EQ(Rows(runner, "1 > x > 10 / x"), "ArithmeticError(DivisionByZero)");
  EXPECT_EQ(Rows(runner, "1 < x < 10 / x"), "[false, true, null]");
}

TEST(ShortCircuit, ConstantSidesToo) {
  EXPECT_EQ(EvaluateText("false AND 1 / 0 = 1"), "false");
  EXPECT_EQ(EvaluateText("true OR 1 / 0 = 1"), "true");
  EXPECT_EQ(EvaluateText("null AND 1 / 0 = 1"), "ArithmeticError(DivisionByZero)");
  EXPECT_EQ(EvaluateText("coalesce(null, 1, 1 / 0)"), "1");
  EXPECT_EQ(EvaluateText("CASE WHEN true THEN 1 ELSE 1 / 0 END"), "1");
  EXPECT_EQ(EvaluateText("CASE 1.0 WHEN null THEN 'null' WHEN 1 THEN 'one' END"), "'one'");
  EXPECT_EQ(EvaluateText("CASE WHEN 1 THEN 1 END"), "TypeError(InvalidArgumentType)");
}

// The row that fails first tells, whatever part of the expression is computed first.
TEST(Errors, AreThoseOfTheFirstFailingRow) {
  ExpressionRunner runner;
  runner.AddColumn("a", {Value(int64_t{1}), Value(int64_t{1}), Value(int64_t{1}), Value("x")});
  runner.AddColumn("b",
                   {Value(int64_t{1}), Value(int64_t{0}), Value(int64_t{1}), Value(int64_t{1})});
  // Row 3 fails in the left operand, row 1 in the right one.
  EXPECT_EQ(Rows(runner, "(a - 1) + (1 / b)"), "ArithmeticError(DivisionByZero)");
  EXPECT_EQ(TextOf(runner.RunRows("(a - 1) + (1 / b)", {2, 3}).status()),
            "TypeError(InvalidArgumentType)");
}

TEST(Errors, KnowTheirPlace) {
  ExpressionRunner runner;
  const std::optional<QueryError> error = QueryErrorOf(runner.Run("1 + 2 * (3 / 0)").status());
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->phase, QueryErrorPhase::kRuntime);
  ASSERT_TRUE(error->span.has_value());
  EXPECT_EQ(error->span->In("1 + 2 * (3 / 0)"), "3 / 0");
}

TEST(Errors, UnknownFunctionsAndWrongCounts) {
  ExpressionRunner runner;
  const std::optional<QueryError> error = QueryErrorOf(runner.Run("toUper('a')").status());
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->detail, "UnknownFunction");
  EXPECT_EQ(error->phase, QueryErrorPhase::kCompileTime);
  EXPECT_EQ(error->suggestion, "Did you mean toUpper()?");
  EXPECT_EQ(EvaluateText("abs()"), "SyntaxError(InvalidNumberOfArguments)");
  EXPECT_EQ(EvaluateText("abs(1, 2)"), "SyntaxError(InvalidNumberOfArguments)");
}

}  // namespace
}  // namespace dossier
