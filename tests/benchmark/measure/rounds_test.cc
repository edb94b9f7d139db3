#include "tests/benchmark/measure/rounds.h"

#include <gtest/gtest.h>

#include "graph/value/value_json.h"
#include "tests/benchmark/measure/line_process.h"

namespace dossier::benchmark {
namespace {

// A program that says it is ready and gives the same answer to every line.
std::string Says(const std::string& answer) {
  return "sh -c 'echo \"{}\"; while read line; do echo \"$0\"; done' '" + answer + "'";
}

std::vector<BenchmarkQuery> OneQuery() { return *ParseQueries("Q01 one\ncypher:\n  RETURN $n\n"); }

TEST(RoundsTest, AFigureARoundAndTheRows) {
  RoundSettings settings;
  settings.rounds = 2;
  settings.runs = 1;
  const auto figures = RunRounds({{"dossier", Says("{\"id\":1,\"rows\":[[7]]}")}}, OneQuery(),
                                 {{"n", Value(int64_t{1})}}, settings);
  ASSERT_TRUE(figures.ok()) << figures.status();
  const QueryFigures& asked = figures->queries.at({"Q01", "dossier"});
  EXPECT_EQ(asked.milliseconds.size(), 2u);
  EXPECT_EQ(JsonText(*asked.rows), "[[7]]");
  EXPECT_EQ(asked.error, "");
}

TEST(RoundsTest, ErrorsAndSilenceAreTold) {
  RoundSettings settings;
  settings.rounds = 1;
  settings.timeout_seconds = 0.2;
  const auto figures = RunRounds({{"dossier", Says("{\"error\":\"no such label\"}")},
                                  {"kuzu", "sh -c 'echo {}; exec sleep 60'"}},
                                 OneQuery(), {{"n", Value(int64_t{1})}}, settings);
  ASSERT_TRUE(figures.ok()) << figures.status();
  EXPECT_EQ(figures->queries.at({"Q01", "dossier"}).error, "{\"error\":\"no such label\"}");
  EXPECT_EQ(figures->queries.at({"Q01", "kuzu"}).error, "no answer in 0.2 s");
}

TEST(RoundsTest, ASystemThatDoesNotStartIsAnError) {
  EXPECT_FALSE(RunRounds({{"dossier", "false"}}, OneQuery(), {{"n", Value(int64_t{1})}}, {}).ok());
}

TEST(RoundsTest, MedianOfTheRounds) {
  QueryFigures figures;
  EXPECT_EQ(figures.Median(), 0);
  figures.milliseconds = {9, 1, 2};
  EXPECT_EQ(figures.Median(), 2);
  figures.milliseconds = {9, 1, 2, 3};
  EXPECT_EQ(figures.Median(), 2.5);
}

TEST(LineProcessTest, ProcessorTimeOfTheOtherProgram) {
  auto process = LineProcess::Start(
      "sh -c 'read line; i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; echo done; read line'");
  ASSERT_TRUE(process.ok());
  const double before = (*process)->CpuSeconds();
  ASSERT_TRUE((*process)->Send("go").ok());
  EXPECT_EQ(*(*process)->Receive(60), "done");
  EXPECT_GT((*process)->CpuSeconds(), before);
  EXPECT_GT((*process)->PeakBytes(), 100'000u);
}

TEST(RunToEndTest, FailuresAreErrors) {
  EXPECT_TRUE(RunToEnd("true").ok());
  EXPECT_FALSE(RunToEnd("exit 3").ok());
}

}  // namespace
}  // namespace dossier::benchmark
