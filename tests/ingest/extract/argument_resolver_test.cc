#include "ingest/extract/argument_resolver.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

// A body and its people may each be taken for the other's owner: this once had no end.
TEST(ArgumentResolverTest, BodiesThatOwnEachOtherEnd) {
  FoundIn("A provincial government official said.");
  EXPECT_THAT(FoundIn("Kenyan government officials met Ana Ruiz."),
              testing::Contains("Kenya MET_WITH Ana Ruiz"));
}

TEST(ArgumentResolverTest, TheGovernmentIsThatOfTheCountryTheArticleIsAbout) {
  EXPECT_THAT(FoundIn("Kenya waits. Ana Ruiz thanked the government in Kenya's capital."),
              testing::Contains("Ana Ruiz THANKED Kenya"));
  EXPECT_THAT(FoundIn("Kenya waits. Ana Ruiz thanked the provincial government."),
              testing::Not(testing::Contains("Ana Ruiz THANKED Kenya")));
}

// Participles of other verbs are no part of a group's name.
TEST(ArgumentResolverTest, WhatHangsElsewhereIsNoPartOfAGroup) {
  EXPECT_THAT(FoundIn("Shells fell on Kenya, wounding two farmers."),
              testing::Not(testing::Contains("Injure(PATIENT=wounding two farmers)")));
}

TEST(ArgumentResolverTest, ANameAndTheWordForWhatItIs) {
  EXPECT_THAT(FoundIn("Tom Ogola leads the Sinaloa Cartel gang."),
              testing::Contains("Tom Ogola LEADS Sinaloa Cartel"));
}

TEST(ArgumentResolverTest, WhatIsSaidOfADescriptionIsSaidOfTheName) {
  EXPECT_THAT(FoundIn("They met Tom Ogola, a former officer who works for Toyota."),
              testing::Contains("Tom Ogola WORKS_FOR Toyota"));
}

}  // namespace
}  // namespace dossier
