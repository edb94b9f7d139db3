#include "ingest/identity/place_name.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

TEST(ParsePlaceName, TakesTheRegionBehindAComma) {
  const PlaceName london = ParsePlaceName("London, Ontario", "");
  EXPECT_THAT(london.tokens, ElementsAre("london"));
  EXPECT_EQ(london.region, "ontario");
  EXPECT_EQ(london.country, "ca");
  EXPECT_EQ(ParsePlaceName("Cambridge, Mass.", "us").region, "massachusetts");
  EXPECT_EQ(ParsePlaceName("Paris, France", "").country, "fr");
  // Of another country than the place is: part of the name.
  EXPECT_THAT(ParsePlaceName("London, Ontario", "gb").tokens, ElementsAre("london", "ontario"));
  EXPECT_THAT(ParsePlaceName("Rosario, Plaza", "").tokens, ElementsAre("rosario", "plaza"));
}

TEST(ParsePlaceName, HasOneNameForAPlace) {
  EXPECT_THAT(ParsePlaceName("Köln", "de").tokens, ElementsAre("cologne"));
  EXPECT_THAT(ParsePlaceName("Kiev", "ua").tokens, ElementsAre("kyiv"));
  EXPECT_THAT(ParsePlaceName("Mount Everest", "").tokens, ElementsAre("mt", "everest"));
  EXPECT_THAT(ParsePlaceName("the Gaza Strip", "").tokens, ElementsAre("gaza", "strip"));
  EXPECT_THAT(ParsePlaceName("Mexico City", "mx").tokens, ElementsAre("mexico", "city"));
}

}  // namespace
}  // namespace dossier
