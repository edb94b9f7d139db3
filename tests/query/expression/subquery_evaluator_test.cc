#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

// Answers with the number asked and the integers it finds in the slots of the row.
class Echo : public SubqueryRunner {
 public:
  absl::Status EvaluateSubquery(uint32_t subquery, const Batch& batch,
                                std::span<const uint32_t> rows, Column* out) override {
    for (const uint32_t row : rows) {
      List seen = {Value(int64_t{subquery})};
      for (const Column& column : batch.columns) {
        if (!column.empty()) seen.push_back(column.Get(row));
      }
      out->Append(Value(std::move(seen)));
    }
    return absl::OkStatus();
  }
};

TEST(Subquery, SeesAllSlotsAlsoThoseOfComprehensions) {
  ExpressionRunner runner;
  Echo echo;
  runner.context().subqueries = &echo;
  runner.AddColumn("a", {Value("a0"), Value("a1")});
  EXPECT_EQ(TextOf(runner.RunRows("EXISTS { (x)-->(y) }", {1})->at(0)), "[0, 'a1']");
  EXPECT_EQ(TextOf(runner.RunRows("[y IN [10, 20] | EXISTS { (x)-->(y) }]", {1})->at(0)),
            "[[1, 'a1', 10], [1, 'a1', 20]]");
}

TEST(Subquery, FailsInWordsWithoutAPlan) {
  ExpressionRunner runner;
  EXPECT_EQ(runner.Run("EXISTS { (x)-->(y) }").status().code(),
            absl::StatusCode::kFailedPrecondition);
}

}  // namespace
}  // namespace dossier
