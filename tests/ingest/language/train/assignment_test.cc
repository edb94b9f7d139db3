#include "ingest/language/train/assignment.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(Assignment, TakesTheBestPairsTogetherNotTheBestOneFirst) {
  // Greedy: 9 + 0. Best: 8 + 7.
  EXPECT_DOUBLE_EQ(GreatestAssignment({{9, 8}, {7, 0}}), 15);
  EXPECT_DOUBLE_EQ(GreatestAssignment({{1, 2, 3}, {2, 4, 6}, {3, 6, 9}}), 14);
}

TEST(Assignment, LeavesOverWhatHasNoPartner) {
  EXPECT_DOUBLE_EQ(GreatestAssignment({{1, 5, 2}}), 5);
  EXPECT_DOUBLE_EQ(GreatestAssignment({{1}, {5}, {2}}), 5);
  EXPECT_DOUBLE_EQ(GreatestAssignment({}), 0);
}

}  // namespace
}  // namespace dossier
