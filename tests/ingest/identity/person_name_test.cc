#include "ingest/identity/person_name.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

TEST(ParsePersonName, TakesTitlesHonorificsAndSuffixesApart) {
  const PersonName name = ParsePersonName("Former Vice President Mr. Joseph R. Biden Jr.");
  EXPECT_THAT(name.tokens, ElementsAre("joseph", "r", "biden"));
  EXPECT_THAT(name.titles, ElementsAre("vice president"));
  EXPECT_EQ(name.suffix, "jr");
  EXPECT_EQ(name.gender, "m");
  EXPECT_FALSE(name.given_only);
}

TEST(ParsePersonName, LeavesANameThatIsATitle) {
  EXPECT_THAT(ParsePersonName("Prince").tokens, ElementsAre("prince"));
  EXPECT_THAT(ParsePersonName("Larry King").tokens, ElementsAre("larry", "king"));
  EXPECT_TRUE(ParsePersonName("Pope Francis").given_only);
}

TEST(FoldTitle, KeepsTheOffice) {
  EXPECT_EQ(FoldTitle("the former Mexican President"), "president");
  EXPECT_EQ(FoldTitle("President of Mexico"), "president");
  EXPECT_EQ(FoldTitle("U.S. Attorney General"), "attorney general");
  EXPECT_EQ(FoldTitle("Mr."), "");
}

TEST(SameOffice, MindsWordsThatChangeIt) {
  EXPECT_TRUE(SameOffice("minister", "foreign minister"));
  EXPECT_TRUE(SameOffice("president", "president"));
  EXPECT_FALSE(SameOffice("president", "vice president"));
  EXPECT_FALSE(SameOffice("minister", "prime minister"));
  EXPECT_FALSE(SameOffice("ambassador", "minister"));
  EXPECT_FALSE(SameOffice("", "minister"));
}

using Tokens = std::vector<std::string>;

bool Extends(const Tokens& longer, const Tokens& shorter) {
  return ExtendsName(SoundName(longer), SoundName(shorter));
}

TEST(ExtendsName, NeedsTheSameGivenNameAndOrder) {
  EXPECT_TRUE(Extends({"claudia", "sheinbaum", "pardo"}, {"claudia", "sheinbaum"}));
  EXPECT_TRUE(Extends({"john", "fitzgerald", "kennedy"}, {"john", "f", "kennedy"}));
  EXPECT_TRUE(Extends({"michael", "r", "pence"}, {"mike", "pence"}));
  EXPECT_FALSE(Extends({"george", "h", "w", "bush"}, {"george", "w", "bush"}));
  EXPECT_FALSE(Extends({"jose", "claudia", "sheinbaum"}, {"claudia", "sheinbaum"}));
  EXPECT_FALSE(Extends({"claudia", "pardo", "sheinbaum"}, {"claudia", "sheinbaum", "pardo"}));
}

TEST(ParsePersonName, TakesBirthNamesAndJoinedInitialsApart) {
  const PersonName married = ParsePersonName("Maria Silva, née Costa");
  EXPECT_THAT(married.tokens, ElementsAre("maria", "silva"));
  EXPECT_THAT(married.birth_name, ElementsAre("maria", "costa"));
  EXPECT_THAT(ParsePersonName("Maria Silva (née Rosa Costa)").birth_name,
              ElementsAre("rosa", "costa"));
  EXPECT_THAT(ParsePersonName("APJ Abdul Kalam").tokens,
              ElementsAre("a", "p", "j", "abdul", "kalam"));
  EXPECT_THAT(ParsePersonName("R.E. Lee").tokens, ElementsAre("r", "e", "lee"));
  EXPECT_THAT(ParsePersonName("KIM JONG UN").tokens, ElementsAre("kim", "jong", "un"));
}

TEST(ParsePersonName, KnowsBurmeseAndChurchHonorifics) {
  EXPECT_THAT(ParsePersonName("U Thant").tokens, ElementsAre("thant"));
  EXPECT_THAT(ParsePersonName("U. Thant").tokens, ElementsAre("u", "thant"));
  EXPECT_THAT(ParsePersonName("Daw Suu Kyi").tokens, ElementsAre("suu", "kyi"));
  EXPECT_THAT(ParsePersonName("Father Luis Rey").titles, ElementsAre("father"));
}

TEST(IsSurnameOf, StandsBehindTheGivenName) {
  EXPECT_TRUE(IsSurnameOf({"obrador"}, {"andres", "manuel", "lopez", "obrador"}));
  EXPECT_TRUE(IsSurnameOf({"lopez"}, {"andres", "manuel", "lopez", "obrador"}));
  EXPECT_TRUE(IsSurnameOf({"caro", "quintero"}, {"rafael", "caro", "quintero"}));
  EXPECT_TRUE(IsSurnameOf({"j", "smith"}, {"john", "smith"}));
  EXPECT_TRUE(IsSurnameOf({"xi"}, {"xi", "jinping"}));
  EXPECT_FALSE(IsSurnameOf({"j", "smith"}, {"peter", "smith"}));
  EXPECT_FALSE(IsSurnameOf({"claudia"}, {"claudia", "sheinbaum"}));
  EXPECT_FALSE(IsSurnameOf({"smith"}, {"smith"}));
}

}  // namespace
}  // namespace dossier
