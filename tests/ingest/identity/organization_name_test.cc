#include "ingest/identity/organization_name.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

TEST(ParseOrganizationName, PutsBodiesIntoOneForm) {
  for (const char* name : {"U.S. Department of Justice", "the US Justice Department",
                           "Justice Department of the United States"}) {
    const BodyName body = ParseOrganizationName(name);
    EXPECT_THAT(body.tokens, ElementsAre("justice", "department")) << name;
    EXPECT_EQ(body.country, "us") << name;
    EXPECT_TRUE(body.public_body) << name;
  }
  EXPECT_THAT(ParseOrganizationName("The Acme Holdings Co., Ltd.").tokens, ElementsAre("acme"));
  EXPECT_THAT(ParseOrganizationName("American Airlines").tokens,
              ElementsAre("american", "airlines"));
  EXPECT_THAT(ParseOrganizationName("Mexico City Police").tokens,
              ElementsAre("mexico", "city", "police"));
}

TEST(ParseOrganizationName, HasOneSpellingOfCommonWords) {
  EXPECT_EQ(ParseOrganizationName("Organisation for Economic Co-operation").tokens,
            ParseOrganizationName("Organization for Economic Cooperation").tokens);
  EXPECT_EQ(ParseOrganizationName("Ministry of Defence of Ukraine").tokens,
            ParseOrganizationName("Ukrainian Defense Ministry").tokens);
  EXPECT_EQ(ParseOrganizationName("Supreme Court of India").country, "in");
}

TEST(InitialsOf, AreOfWordsThatCount) {
  EXPECT_EQ(InitialsOf({"international", "atomic", "energy", "agency"}), "iaea");
  EXPECT_EQ(InitialsOf({"bureau", "of", "land", "management"}), "blm");
  EXPECT_EQ(InitialsOf({"european", "union"}), "eu");
  EXPECT_EQ(InitialsOf({"rajya", "sabha", "secretariat"}), "");
  EXPECT_EQ(InitialsOf({"gray", "harbor"}), "");
}

}  // namespace
}  // namespace dossier
