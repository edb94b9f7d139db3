#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"
#include "ingest/identity/organization_name.h"
#include "ingest/identity/person_name.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FoldTokens, DropsCaseAccentsAndPunctuation) {
  EXPECT_THAT(FoldTokens("  López-Obrador, Andrés "), ElementsAre("lopez", "obrador", "andres"));
  EXPECT_THAT(FoldTokens("U.S."), ElementsAre("us"));
  EXPECT_THAT(FoldTokens("O'Brien's"), ElementsAre("obrien"));
  EXPECT_THAT(FoldTokens("Marks & Spencer"), ElementsAre("marks", "and", "spencer"));
  EXPECT_THAT(FoldTokens("Ærø Łódź straße"), ElementsAre("aero", "lodz", "strasse"));
  EXPECT_THAT(FoldTokens("ＮＨＫ"), ElementsAre("nhk"));
}

TEST(FoldTokens, GivesNothingForNoNameOrNoText) {
  EXPECT_THAT(FoldTokens(""), IsEmpty());
  EXPECT_THAT(FoldTokens("--- '"), IsEmpty());
  EXPECT_THAT(FoldTokens("\xff\xfe"), IsEmpty());
}

TEST(LooksLikeAcronym, TellsThemFromWords) {
  for (const char* acronym : {"CJNG", "U.S.", "G7", "AT&T"})
    EXPECT_TRUE(LooksLikeAcronym(acronym)) << acronym;
  for (const char* word : {"Mexico", "A", "iPhone", "12", "VERYLONGWORD", ""})
    EXPECT_FALSE(LooksLikeAcronym(word)) << word;
}

TEST(NameWords, KnowsClassesAndLongestPrefixes) {
  EXPECT_EQ(WordValue("honorific", "mrs"), "f");
  EXPECT_EQ(WordValue("honorific", "sheinbaum"), "");
  EXPECT_EQ(WordValue("country", "united states"), "us");
  EXPECT_EQ(LongestPrefix("country", {"united", "states", "army"}), 2u);
  EXPECT_EQ(LongestPrefix("country", {"army", "united", "states"}), 0u);
}

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

}  // namespace
}  // namespace dossier
