#include "tools/output/column_widths.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(ShareWidth, GivesEveryColumnWhatItWantsWhereThereIsRoom) {
  EXPECT_EQ(ShareWidth({3, 10}, 80), (std::vector<size_t>{3, 10}));
}

TEST(ShareWidth, NarrowColumnsKeepTheirsAndWideOnesShare) {
  EXPECT_EQ(ShareWidth({3, 100, 100}, 43), (std::vector<size_t>{3, 20, 20}));
}

TEST(ShareWidth, LeavesEachColumnAFewColumns) { EXPECT_EQ(ShareWidth({50, 50}, 1), (std::vector<size_t>{6, 6})); }

}  // namespace
}  // namespace dossier
