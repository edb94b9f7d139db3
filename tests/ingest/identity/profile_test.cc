#include "ingest/identity/profile.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/identity.pb.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

Profile ProfileOf(const char* spec) { return *MakeProfile(EntityFromSpec(spec)); }

TEST(MakeProfile, KeepsOnlyWhatIdentityComparesOfAPerson) {
  const Profile profile = ProfileOf(
      "Person|Mrs. Claudia Sheinbaum|title=President of Mexico|title=former "
      "Mayor|alias=Sheinbaum|alias=Claudia|alias=La Doctora|born=1962-06-24");
  EXPECT_THAT(profile.name(), ElementsAre("claudia", "sheinbaum"));
  EXPECT_THAT(profile.titles(), ElementsAre("mayor", "president"));
  EXPECT_THAT(profile.aliases(), ElementsAre("la doctora"));
  EXPECT_EQ(profile.born(), "1962");
  EXPECT_EQ(profile.gender(), "f");
  EXPECT_EQ(profile.field(), "office");
}

TEST(MakeProfile, LeavesOutOtherNamesThatCannotStandAlone) {
  EXPECT_THAT(ProfileOf("Organization|Manchester United|alias=United|alias=MUFC").aliases(),
              ElementsAre("mufc"));
  EXPECT_THAT(ProfileOf("Place|Los Angeles|alias=Angeles|alias=LA").aliases(), ElementsAre("la"));
}

TEST(MakeProfile, MakesNoneOfWhatIsItsArticlesAlone) {
  ExtractedEntity police = EntityFromSpec("Group|police");
  police.mutable_mentions(0)->set_kind(Mention::NOMINAL);
  EXPECT_FALSE(MakeProfile(police).has_value());
  EXPECT_TRUE(MakeProfile(EntityFromSpec("Group|Zulu")).has_value());
  EXPECT_FALSE(MakeProfile(EntityFromSpec("Observation|3.1 percent")).has_value());
  EXPECT_FALSE(MakeProfile(EntityFromSpec("Person|--")).has_value());
}

TEST(ProfileId, TellsProfilesApartAndIsStable) {
  const std::string id = ProfileId(ProfileOf("Person|Ana Prieto"));
  EXPECT_EQ(id.size(), 32u);
  EXPECT_EQ(id, ProfileId(ProfileOf("Person|ANA PRIETO")));
  for (const char* other : {"Person|Ana Prieto|title=Mayor", "Organization|Ana Prieto",
                            "Person|Ana Prieto Jr.", "Person|Ana Prieto|born=1962"}) {
    EXPECT_NE(id, ProfileId(ProfileOf(other))) << other;
  }
}

TEST(OwnKey, IsReadable) {
  EXPECT_EQ(OwnKey(ProfileOf("Person|President Donald Trump Jr.")), "person/donald trump jr");
  EXPECT_EQ(OwnKey(ProfileOf("Place|México|kind=Country|cc=MX")), "country/mx");
  EXPECT_EQ(OwnKey(ProfileOf("Place|Springfield|kind=City|cc=US")), "place/springfield (city, us)");
  EXPECT_EQ(OwnKey(ProfileOf("Organization|U.S. Department of Justice")),
            "organization/justice department (us)");
}

TEST(MakeProfile, TellsPlacesApartByTheirRegion) {
  EXPECT_EQ(OwnKey(ProfileOf("Place|London, Ontario|kind=City")),
            "place/london (city, ca, ontario)");
  EXPECT_EQ(OwnKey(ProfileOf("Place|London|kind=City|cc=GB")), "place/london (city, gb)");
  EXPECT_EQ(OwnKey(ProfileOf("Place|Kiev|kind=City|cc=UA")), "place/kyiv (city, ua)");
}

TEST(MakeProfile, KnowsWalksOfLifeAndAcronyms) {
  EXPECT_EQ(ProfileOf("Person|Rosa Vidal|title=actress|title=governor").field(), "arts office");
  EXPECT_EQ(ProfileOf("Person|Father Rosa Vidal").field(), "church");
  EXPECT_TRUE(ProfileOf("Organization|CIA").acronym());
  EXPECT_FALSE(ProfileOf("Organization|Cia").acronym());
}

TEST(Detail, IsMoreOfLongerNames) {
  EXPECT_GT(Detail(ProfileOf("Person|Rafael Caro Quintero")),
            Detail(ProfileOf("Person|Caro Quintero")));
  EXPECT_NE(Detail(ProfileOf("Person|Ana Ruiz")), Detail(ProfileOf("Person|Eva Ruiz")));
}

}  // namespace
}  // namespace dossier
