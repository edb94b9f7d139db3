#include "ingest/identity/profile_terms.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Profile ProfileOf(const char* spec) { return *MakeProfile(EntityFromSpec(spec)); }

TEST(Terms, SurnamesAskWhatFullNamesOffer) {
  EXPECT_THAT(OfferedTerms(ProfileOf("Person|Rafael Caro Quintero")),
              ElementsAre("o:rafael caro quintero", "s:caro", "s:quintero"));
  EXPECT_THAT(AskedTerms(ProfileOf("Person|Quintero")),
              ElementsAre("n:quintero", "s:quintero", "g:quintero"));
  EXPECT_THAT(AskedTerms(ProfileOf("Person|Pope Francis")), ElementsAre("n:francis"));
  EXPECT_THAT(OfferedTerms(ProfileOf("Person|Quintero")), ElementsAre("o:quintero"));
  EXPECT_THAT(AskedTerms(ProfileOf("Place|Mexico|kind=Country|cc=MX")), IsEmpty());
}

TEST(Terms, FirstNamesThatTellAreOffered) {
  EXPECT_THAT(OfferedTerms(ProfileOf("Person|Prabowo Subianto")), Contains("g:prabowo"));
  EXPECT_THAT(OfferedTerms(ProfileOf("Person|Claudia Subianto")), Not(Contains("g:claudia")));
  EXPECT_THAT(OfferedTerms(ProfileOf("Person|Kim Subianto")), Not(Contains("g:kim")));
  EXPECT_TRUE(IsLastResort("g:prabowo"));
  EXPECT_FALSE(IsLastResort("s:subianto"));
}

TEST(Terms, OtherNamesAskAndOffer) {
  const Profile silva = ProfileOf("Person|Maria Silva|alias=Maria Costa");
  EXPECT_THAT(OfferedTerms(silva), Contains("n:maria costa"));
  EXPECT_THAT(AskedTerms(silva), Contains("o:maria costa"));
  EXPECT_THAT(OfferedTerms(ProfileOf("Person|Maria Costa")), Contains("o:maria costa"));
}

TEST(Terms, AcronymsAskForInitials) {
  EXPECT_THAT(AskedTerms(ProfileOf("Organization|I.A.E.A.")), Contains("i:iaea"));
  EXPECT_THAT(OfferedTerms(ProfileOf("Organization|International Atomic Energy Agency")),
              Contains("i:iaea"));
  EXPECT_THAT(AskedTerms(ProfileOf("Organization|Iaea")), Not(Contains("i:iaea")));
}

TEST(FormBlocks, AreSharedByLongerFormsAndSpellings) {
  EXPECT_THAT(FormBlocks(ProfileOf("Person|Claudia Sheinbaum")), Contains("claudia sheinbaum"));
  EXPECT_THAT(FormBlocks(ProfileOf("Person|Claudia Sheinbaum Pardo")),
              Contains("claudia sheinbaum"));
  EXPECT_THAT(FormBlocks(ProfileOf("Person|George W. Bush")), Contains("george bush"));
  EXPECT_EQ(FormBlocks(ProfileOf("Person|Sergei Shoigu")),
            FormBlocks(ProfileOf("Person|Sergey Shoygu")));
  EXPECT_THAT(FormBlocks(ProfileOf("Person|Bush")), IsEmpty());
}

}  // namespace
}  // namespace dossier
