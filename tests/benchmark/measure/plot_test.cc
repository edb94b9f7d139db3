#include "tests/benchmark/measure/plot.h"

#include <gtest/gtest.h>

namespace dossier::benchmark {
namespace {

TEST(PlotTest, ADotForEveryFigureAndEveryNameOfTheLegend) {
  const auto queries = *ParseQueries("Q01 a < b\nsql:\n  x\n\nQ02 two\nsql:\n  y\n");
  Figures figures;
  figures.systems = {"dossier", "duckdb"};
  figures.queries[{"Q01", "dossier"}].milliseconds = {4};
  figures.queries[{"Q01", "duckdb"}].milliseconds = {0.02};
  figures.queries[{"Q02", "dossier"}].milliseconds = {300};
  const std::string svg = PlotFigures(figures, queries);
  size_t dots = 0;
  for (size_t at = svg.find("<circle"); at != std::string::npos; at = svg.find("<circle", at + 1)) {
    ++dots;
  }
  EXPECT_EQ(dots, 5u);
  EXPECT_NE(svg.find("Q01 a &lt; b"), std::string::npos);
  EXPECT_NE(svg.find(">0.01 ms<"), std::string::npos);
  EXPECT_NE(svg.find(">1000 ms<"), std::string::npos);
}

}  // namespace
}  // namespace dossier::benchmark
