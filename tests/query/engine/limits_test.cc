// Deadlines, memory budgets, cancellation, and what a query that fails leaves behind.
#include <atomic>
#include <chrono>
#include <thread>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;

// Long enough that no machine finishes it.
constexpr char kEndless[] =
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN "
    "count(*)";

TEST(Limits, ADeadlineEndsTheQuery) {
  TestEngine test;
  RunOptions options;
  options.deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
  EXPECT_EQ(test.ErrorOf(kEndless, options), "DEADLINE_EXCEEDED");
}

TEST(Limits, ADeadlineEndsASearchOfEndlessTrails) {
  TestEngine test;
  test.Run("UNWIND range(1, 14) AS i CREATE (:N {i: i})");
  test.Run("MATCH (a:N), (b:N) WHERE a.i <> b.i CREATE (a)-[:T]->(b)");
  RunOptions options;
  options.deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(100);
  EXPECT_EQ(test.ErrorOf("MATCH (:N {i: 1})-[r*]->(:N {i: 2}) RETURN count(r)", options),
            "DEADLINE_EXCEEDED");
}

TEST(Limits, CancellationEndsTheQuery) {
  TestEngine test;
  std::atomic<bool> cancel = false;
  RunOptions options;
  options.cancel = &cancel;
  std::thread canceller([&cancel] { cancel = true; });
  EXPECT_EQ(test.ErrorOf(kEndless, options), "CANCELLED");
  canceller.join();
}

class MemoryTest : public ::testing::TestWithParam<const char*> {};

TEST_P(MemoryTest, WhatMustBeKeptIsBounded) {
  TestEngine test;
  RunOptions tight;
  tight.memory_bytes = 200'000;
  EXPECT_EQ(test.ErrorOf(GetParam(), tight), "RESOURCE_EXHAUSTED");
  RunOptions wide;
  wide.memory_bytes = uint64_t{4} << 30;
  EXPECT_EQ(test.ErrorOf(GetParam(), wide), "OK");
}

INSTANTIATE_TEST_SUITE_P(
    Operators, MemoryTest,
    ::testing::Values("UNWIND range(1, 50000) AS i RETURN i ORDER BY -i",
                      "UNWIND range(1, 50000) AS i RETURN DISTINCT i",
                      "UNWIND range(1, 50000) AS i RETURN i, count(*)",
                      "UNWIND range(1, 50000) AS i WITH collect(i) AS all RETURN size(all)",
                      "UNWIND range(1, 50000) AS i RETURN i",
                      "UNWIND range(1, 50000) AS i CREATE (n {i: i}) WITH n RETURN count(n)"));

TEST(Limits, TopRowsNeedNoRoomForAll) {
  TestEngine test;
  RunOptions tight;
  tight.memory_bytes = 3'000'000;
  EXPECT_EQ(test.Rows("UNWIND range(1, 300000) AS i RETURN i ORDER BY -i LIMIT 2", tight),
            (std::vector<std::string>{"299999", "300000"}));
}

TEST(Limits, MaxRowsCutsTheResultButNotTheWrites) {
  TestEngine test;
  RunOptions options;
  options.max_rows = 3;
  EXPECT_EQ(
      test.Run("UNWIND range(1, 5000) AS i CREATE (n:N) RETURN n", options).result.rows.size(), 3u);
  EXPECT_EQ(test.Rows("MATCH (n:N) RETURN count(n)"), std::vector<std::string>{"5000"});
}

TEST(Limits, RowsAreStreamedInBatches) {
  TestEngine test;
  size_t batches = 0, rows = 0;
  std::vector<std::string> columns;
  RunOptions options;
  options.on_columns = [&](const std::vector<std::string>& names) { columns = names; };
  options.on_rows = [&](const RowBatch& batch) {
    ++batches;
    rows += batch.rows.size();
    return absl::OkStatus();
  };
  const QueryResult result = test.Run("UNWIND range(1, 3000) AS i RETURN i", options);
  EXPECT_EQ(rows, 3000u);
  EXPECT_GT(batches, 1u);
  EXPECT_EQ(columns, std::vector<std::string>{"i"});
  EXPECT_TRUE(result.result.rows.empty());
  EXPECT_EQ(result.summary.rows, 3000u);
}

TEST(Limits, AReceiverMayStopTheStream) {
  TestEngine test;
  RunOptions options;
  options.on_rows = [](const RowBatch&) { return absl::AbortedError("enough"); };
  EXPECT_EQ(test.ErrorOf("UNWIND range(1, 3000) AS i RETURN i", options), "ABORTED");
}

TEST(Limits, AFailedWriteLeavesNothing) {
  TestEngine test;
  EXPECT_EQ(test.ErrorOf("UNWIND [1, 0] AS i CREATE (:N {x: 1 / i})"),
            "ArithmeticError(DivisionByZero)");
  EXPECT_EQ(test.Rows("MATCH (n) RETURN count(n)"), std::vector<std::string>{"0"});
}

TEST(Limits, AnUnknownRuleIsRefusedByName) {
  TestEngine test;
  RunOptions options;
  options.disabled_rules = {"magic"};
  absl::StatusOr<QueryResult> result = test.engine().Run("RETURN 1", {}, options);
  EXPECT_THAT(std::string(result.status().message()), HasSubstr("magic"));
}

}  // namespace
}  // namespace dossier
