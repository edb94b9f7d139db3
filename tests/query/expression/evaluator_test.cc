#include "query/expression/evaluator.h"

#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

TEST(Filter, KeepsRowsForWhichTheConditionIsTrue) {
  ExpressionRunner runner;
  runner.AddColumn(
      "x", {Value(int64_t{1}), Value(), Value(int64_t{3}), Value(int64_t{5}), Value(int64_t{4})});
  const EvaluatorPtr condition = *runner.Compile("x > 2");
  Batch batch = runner.MakeBatch();
  batch.live = {0, 1, 2, 4};
  ASSERT_TRUE(Filter(*condition, runner.context(), &batch).ok());
  EXPECT_EQ(batch.live, (std::vector<uint32_t>{2, 4}));
  EXPECT_EQ(batch.rows, 5u);
}

TEST(Filter, OfNothing) {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(int64_t{0})});
  const EvaluatorPtr condition = *runner.Compile("1 / x = 1");
  Batch batch = runner.MakeBatch();
  batch.live.clear();
  EXPECT_TRUE(Filter(*condition, runner.context(), &batch).ok());
}

TEST(EvaluateConstant, ComputesWithoutRows) {
  ExpressionRunner runner;
  EXPECT_EQ(EvaluateConstant(**runner.Compile("1 + size('abc')"), runner.context())->integer(), 4);
  EXPECT_FALSE(EvaluateConstant(**runner.Compile("1 / 0"), runner.context()).ok());
}

TEST(Evaluator, VariablesKeepTheFormOfTheirColumn) {
  ExpressionRunner runner;
  runner.AddColumn("n", Column::OfNodes({4, 5, kNoId}));
  const EvaluatorPtr variable = *runner.Compile("n");
  Column out;
  const std::vector<uint32_t> rows = {0, 2};
  ASSERT_TRUE(variable->Evaluate(runner.MakeBatch(), rows, runner.context(), &out).ok());
  EXPECT_EQ(out.form(), Column::Form::kNodes);
  EXPECT_EQ(out.size(), 2u);
  EXPECT_EQ(variable->slot(), 0u);
}

TEST(Evaluator, ASlotThatThePlanDroppedIsAnInternalError) {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(true)});
  const EvaluatorPtr variable = *runner.Compile("x");
  Batch batch;
  batch.Reset(1);
  batch.SetRows(1);
  Column out;
  EXPECT_EQ(variable->Evaluate(batch, batch.live, runner.context(), &out).code(),
            absl::StatusCode::kInternal);
}

TEST(Evaluator, KnowsWhatDoesNotDependOnRows) {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(true)});
  for (const char* text :
       {"1 + 2", "[1, $a]", "date('2015-01-01').year", "toUpper($a)", "1 IN [1]", "date()"}) {
    EXPECT_TRUE((*runner.Compile(text))->uniform()) << text;
  }
  for (const char* text : {"x", "[x]", "rand()", "1 + rand()", "toString(x)", "[y IN [1] | y]"}) {
    EXPECT_FALSE((*runner.Compile(text))->uniform()) << text;
  }
}

TEST(Evaluator, RandomNumbersDifferByRow) {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(true), Value(true)});
  const std::vector<Value> values = *runner.Run("rand()");
  EXPECT_NE(values[0].floating(), values[1].floating());
}

TEST(Evaluator, Parameters) {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(int64_t{1}), Value(int64_t{2})});
  runner.SetParameters({{"m", Value(Map{{"k", Value(int64_t{10})}})}});
  const std::vector<Value> values = *runner.Run("$m.k * x");
  EXPECT_EQ(values[0].integer(), 10);
  EXPECT_EQ(values[1].integer(), 20);
}

}  // namespace
}  // namespace dossier
