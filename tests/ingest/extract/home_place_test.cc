#include "ingest/extract/home_place.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(HomePlaceTest, OfficesBelongToTheCountryThatTheArticleIsAbout) {
  EXPECT_THAT(FoundIn("Peru will borrow more. Finance Minister Ana Ruiz said Peru needs it."),
              Contains("Ana Ruiz WORKS_FOR Peru"));
  EXPECT_THAT(FoundIn("Peru will borrow more. The trade minister, Ana Ruiz, agreed."),
              Contains("Ana Ruiz WORKS_FOR Peru"));
  EXPECT_THAT(FoundIn("Peru will borrow more. Shadow finance minister Ana Ruiz objected."),
              Not(Contains("Ana Ruiz WORKS_FOR Peru")));
}

TEST(HomePlaceTest, NoneLeadsWhereTwoAreNamedAlike) {
  EXPECT_THAT(FoundIn("Peru and Chile agreed. Finance Minister Ana Ruiz was pleased."),
              Not(Contains("Ana Ruiz WORKS_FOR Peru")));
}

TEST(HomePlaceTest, GovernorsBelongToRegionsAndMayorsToCities) {
  EXPECT_THAT(FoundIn("Floods hit Lagos State on Friday. Governor Tom Ogola declared mourning."),
              Contains("Tom Ogola LEADS Lagos State"));
  EXPECT_THAT(FoundIn("Floods hit Nairobi on Friday. Mayor Tom Ogola declared mourning."),
              Contains("Tom Ogola LEADS Nairobi"));
}

}  // namespace
}  // namespace dossier
