// Expressions and steps as plans print them.
#include "query/plan/plan_text.h"

#include "gtest/gtest.h"
#include "query/plan/expression_text.h"
#include "query/plan/make_expression.h"
#include "query/syntax/parser.h"

namespace dossier::plan {
namespace {

std::string Again(std::string_view text) {
  const Plan plan;
  absl::StatusOr<ast::ExpressionPtr> expression = ParseExpression(text);
  EXPECT_TRUE(expression.ok()) << expression.status();
  return expression.ok() ? ExpressionText(plan, expression->get()) : "";
}

TEST(ExpressionText, IsOpenCypher) {
  EXPECT_EQ(Again("1+2*3"), "1 + (2 * 3)");
  EXPECT_EQ(Again("not true or null is null"), "(NOT true) OR (null IS NULL)");
  EXPECT_EQ(Again("$p in [1, 'a', 2.0]"), "$p IN [1, 'a', 2.0]");
  EXPECT_EQ(Again("1 < $x <= 3"), "1 < $x <= 3");
  EXPECT_EQ(Again("case when true then {a: 1} else [1][0] end"),
            "CASE WHEN true THEN {a: 1} ELSE [1][0] END");
  EXPECT_EQ(Again("size($l[1..2]) starts with 'x'"), "size($l[1..2]) STARTS WITH 'x'");
  EXPECT_EQ(Again("-$x"), "-$x");
  EXPECT_EQ(Again("count(distinct $x)"), "count(DISTINCT $x)");
}

TEST(Conjuncts, AreFlat) {
  absl::StatusOr<ast::ExpressionPtr> expression =
      ParseExpression("(1 = 1 AND 2 = 2) AND (3 = 3 OR 4 = 4)");
  ASSERT_TRUE(expression.ok());
  EXPECT_EQ(Conjuncts(**expression).size(), 3u);
  EXPECT_EQ(Conjuncts(*Conjuncts(**expression)[2]).size(), 1u);
}

TEST(PlanText, InputsStandBelowAndInnerSidesAreIndented) {
  Plan plan;
  plan.slot_names = {"a", "b", "", "row"};
  NodePtr inner =
      MakeNode(Expand{0, kNoSlot, 2, Direction::kIn, {"R", "S"}, {}}, MakeNode(Argument{}));
  plan.root = MakeNode(Apply{ApplyKind::kOptional, 3},
                       MakeNode(LabelScan{0, "A"}, MakeNode(Argument{})), std::move(inner));
  EXPECT_EQ(PlanText(plan),
            "OptionalApply\n"
            "  Expand (a)<-[:R|S]-(@2)\n"
            "  Argument\n"
            "LabelScan a:A\n"
            "Argument\n");
}

}  // namespace
}  // namespace dossier::plan
