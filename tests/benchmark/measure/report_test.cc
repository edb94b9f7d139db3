#include "tests/benchmark/measure/report.h"

#include <gtest/gtest.h>

#include "graph/value/value_json.h"

namespace dossier::benchmark {
namespace {

QueryFigures Took(double milliseconds, const char* rows) {
  return {{milliseconds}, *ParseJson(rows), ""};
}

TEST(ReportTest, TimesRatiosAndTheirMean) {
  const auto queries =
      *ParseQueries("Q01 one\nsql:\n  x\n\nQ02 two\nsql:\n  y\n\nA01 rank\ncypher:\n  z\n");
  Figures figures;
  figures.systems = {"dossier", "duckdb"};
  figures.queries[{"Q01", "dossier"}] = Took(4, "[[1]]");
  figures.queries[{"Q01", "duckdb"}] = Took(1, "[[1]]");
  figures.queries[{"Q02", "dossier"}] = Took(1, "[[2]]");
  figures.queries[{"Q02", "duckdb"}] = Took(1, "[[2]]");
  figures.queries[{"A01", "dossier"}] = Took(9, "[[2]]");
  const Report report = MakeReport(figures, queries, {{"duckdb", {{2, 1.5}, 3'000'000}}});
  EXPECT_EQ(report.differing, 0);
  EXPECT_EQ(
      report.markdown,
      "| query | dossier | duckdb | dossier/duckdb | same answer |\n"
      "|---|---:|---:|---:|---|\n"
      "| Q01 one | 4.00 | 1.00 | 4.00 | yes |\n"
      "| Q02 two | 1.00 | 1.00 | 1.00 | yes |\n"
      "| A01 rank | 9.00 |  |  | yes |\n"
      "| geometric mean of Q | | | 2.00 | |\n"
      "\n"
      "| system | import, s cpu | import, s wall | database, MB | most memory while asked, MB |\n"
      "|---|---:|---:|---:|---:|\n"
      "| dossier | | | | 0.0000 |\n"
      "| duckdb | 1.50 | 2.00 | 3.00 | 0.0000 |\n");
}

TEST(ReportTest, WhoDiffersIsNamedAndCounted) {
  const auto queries = *ParseQueries("Q01 one\nsql:\n  x\n\nQ02 two\nsql:\n  y\n");
  Figures figures;
  figures.systems = {"dossier", "duckdb"};
  figures.queries[{"Q01", "dossier"}] = Took(4, "[[1]]");
  figures.queries[{"Q01", "duckdb"}] = Took(1, "[[3]]");
  figures.queries[{"Q02", "dossier"}] = Took(1, "[[2]]");
  figures.queries[{"Q02", "duckdb"}].error = "no such table";
  const Report report = MakeReport(figures, queries, {});
  EXPECT_EQ(report.differing, 2);
  EXPECT_NE(report.markdown.find("no: duckdb: 1 rows, the first [3], not 1 rows, the first [1];"),
            std::string::npos);
  EXPECT_NE(report.markdown.find("no: duckdb: no such table;"), std::string::npos);
}

TEST(ReportTest, DigitsThatCount) {
  EXPECT_EQ(ThreeDigits(1234.5), "1234");
  EXPECT_EQ(ThreeDigits(12.345), "12.3");
  EXPECT_EQ(ThreeDigits(1.2345), "1.23");
  EXPECT_EQ(ThreeDigits(0.2345), "0.234");
  EXPECT_EQ(ThreeDigits(0.01234), "0.0123");
}

}  // namespace
}  // namespace dossier::benchmark
