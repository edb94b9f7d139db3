#include "ingest/evaluate/scores.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(TallyTest, ShareOfNothingIsNothing) {
  EXPECT_EQ(Tally().F1(), 0.0);
  Tally tally{4, 3, 6, 3};
  EXPECT_EQ(tally.Precision(), 0.75);
  EXPECT_EQ(tally.Recall(), 0.5);
  EXPECT_NEAR(tally.F1(), 0.6, 1e-9);
}

TEST(TallyTableTest, MostWantedFirstElseInTheOrderOfComing) {
  TallyTable table;
  table["b"].wanted = 1;
  table["a"].wanted = 1;
  table["c"].wanted = 2;
  table["b"].found = 5;
  auto sorted = table.ByWanted();
  ASSERT_EQ(sorted.size(), 3u);
  EXPECT_EQ(sorted[0].first, "c");
  EXPECT_EQ(sorted[1].first, "b");
  EXPECT_EQ(sorted[1].second.found, 5);
}

}  // namespace
}  // namespace dossier
