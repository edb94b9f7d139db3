#include "ingest/extract/seat_table.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(SeatTableTest, PostsAndTheBodiesTheyAreHeldIn) {
  EXPECT_THAT(SeatsOf("attorney general"), testing::Contains("department of justice"));
  EXPECT_THAT(SeatsOf("foreign minister"), testing::Contains("foreign ministry"));
  EXPECT_TRUE(SeatsOf("Attorney General").empty());  // lower case only
  EXPECT_TRUE(SeatsOf("goalkeeper").empty());
}

TEST(SeatTableTest, OfficesOfACountryARegionOrACity) {
  EXPECT_EQ(LevelOf("prime minister"), "country");
  EXPECT_EQ(LevelOf("fisheries minister"), "country");
  EXPECT_EQ(LevelOf("chief minister"), "region");
  EXPECT_EQ(LevelOf("mayor"), "city");
  EXPECT_EQ(LevelOf("goalkeeper"), "");
}

TEST(SeatTableTest, KindsOfOrganisationThatHaveAPost) {
  EXPECT_THAT(KindsOf("chief executive"), testing::ElementsAre("Company"));
  EXPECT_THAT(KindsOf("assistant coach"), testing::ElementsAre("Team"));
  EXPECT_TRUE(KindsOf("finance minister").empty());
}

}  // namespace
}  // namespace dossier
