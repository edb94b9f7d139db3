#include "tools/transfer/csv_node_ids.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(CanonicalInteger, OnlyThePlainWay) {
  EXPECT_EQ(CanonicalInteger("-7"), -7);
  EXPECT_FALSE(CanonicalInteger("07"));
  EXPECT_FALSE(CanonicalInteger(" 7"));
  EXPECT_FALSE(CanonicalInteger(""));
}

TEST(CsvNodeIds, SpacesAreApart) {
  CsvNodeIds ids;
  ASSERT_TRUE(ids.Add("A", "1", 10).ok());
  ASSERT_TRUE(ids.Add("B", "1", 11).ok());
  ASSERT_TRUE(ids.Add("A", "01", 12).ok());
  EXPECT_EQ(*ids.Find("A", "1"), 10u);
  EXPECT_EQ(*ids.Find("B", "1"), 11u);
  EXPECT_EQ(*ids.Find("A", "01"), 12u);
  EXPECT_EQ(ids.Add("A", "1", 13).message(), "the id '1' occurs twice in the id space A");
  EXPECT_EQ(ids.Find("", "1").status().message(), "no node has the id '1'");
}

}  // namespace
}  // namespace dossier
