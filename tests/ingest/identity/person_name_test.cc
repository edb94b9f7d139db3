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

TEST(ExtendsName, NeedsTheSameGivenNameAndOrder) {
  EXPECT_TRUE(ExtendsName({"claudia", "sheinbaum", "pardo"}, {"claudia", "sheinbaum"}));
  EXPECT_TRUE(ExtendsName({"john", "fitzgerald", "kennedy"}, {"john", "f", "kennedy"}));
  EXPECT_FALSE(ExtendsName({"george", "h", "w", "bush"}, {"george", "w", "bush"}));
  EXPECT_FALSE(ExtendsName({"jose", "claudia", "sheinbaum"}, {"claudia", "sheinbaum"}));
  EXPECT_FALSE(ExtendsName({"claudia", "pardo", "sheinbaum"}, {"claudia", "sheinbaum", "pardo"}));
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
