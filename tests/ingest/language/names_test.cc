// Names, values, titles, acronyms.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/language/gazetteer.h"
#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "ingest/language/gender_words.h"
#include "ingest/language/name_list.h"
#include "ingest/language/value_words.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

TEST(Gazetteer, KnowsCountriesPeoplesAndCities) {
  auto gazetteer = Gazetteer::Open(GazetteerBytes());
  ASSERT_TRUE(gazetteer.ok());
  const GazetteerEntry* mexican = gazetteer->Find("mexican");
  ASSERT_NE(mexican, nullptr);
  EXPECT_EQ(mexican->code().view(), "MX");
  EXPECT_EQ(mexican->kinds & kGazNationality, kGazNationality);
  EXPECT_EQ(gazetteer->CountryName({{'M', 'X'}}), "Mexico");
  EXPECT_EQ(gazetteer->CountryName({{'Z', 'Q'}}), "");
  EXPECT_EQ(gazetteer->Find("qqzzy"), nullptr);
  EXPECT_FALSE(Gazetteer::Open(GazetteerBytes().substr(0, 4096)).ok());
}

TEST(Gazetteer, TakesTheLongestPhrase) {
  auto gazetteer = Gazetteer::Open(GazetteerBytes());
  ReadArticle read = ReadWhole("in Trinidad and Tobago today", "tokens");
  GazetteerMatch match = gazetteer->Longest(*read, 1, 5, kGazCountry);
  ASSERT_NE(match.entry, nullptr);
  EXPECT_EQ(read->Text(match.tokens), "Trinidad and Tobago");
  EXPECT_EQ(gazetteer->Longest(*read, 0, 5, kGazCountry).entry, nullptr);
}

TEST(NameStage, FindsTheClearCases) {
  ReadArticle read = ReadWhole(
      "President Claudia Sheinbaum met executives of Acme Motors Corp. in Guadalajara on Monday. "
      "Sheinbaum praised the company.");
  EXPECT_THAT(NameTexts(*read),
              IsSupersetOf({"Person Claudia Sheinbaum", "Place Guadalajara", "Person Sheinbaum"}));
}

TEST(NameStage, NationalitiesCountriesAndKnownPhrases) {
  ReadArticle read = ReadWhole("Kenyan officials flew to Trinidad and Tobago.");
  EXPECT_THAT(NameTexts(*read), ElementsAre("Nationality Kenyan", "Place Trinidad and Tobago"));
  EXPECT_EQ(read->names[0].country.view(), "KE");
  EXPECT_EQ(read->Finer(read->names[1].finer), "Country");
}

TEST(NameStage, QuotedTitlesAreWorksAndNicknamesJoin) {
  ReadArticle read =
      ReadWhole("The film \"River of Salt\" won a prize. Later Marco \"Rocky\" Silva left.");
  EXPECT_THAT(NameTexts(*read), Contains("Work River of Salt"));
  EXPECT_THAT(NameTexts(*read), Contains("Person Marco \"Rocky\" Silva"));
}

TEST(NameStage, ASurnameIsAPersonWhereverTheFullNameStands) {
  ReadArticle read = ReadWhole(
      "Brenda Nakimuli won the vote in the capital. Supporters cheered. Nakimuli thanked them.");
  EXPECT_EQ(Chain(*read, "Nakimuli").substr(0, 15), "Brenda Nakimuli");
}

TEST(NameList, ReplacesWhatIsOverlapped) {
  ReadArticle read = ReadWhole("a b c d e", "tokens");
  Name left, right, wide;
  left.tokens = {0, 2};
  right.tokens = {3, 5};
  wide.tokens = {1, 3};
  read->names = {left, right};
  ReplaceNames({wide}, read.document.get());
  ASSERT_EQ(read->names.size(), 2u);
  EXPECT_EQ(read->names[0].tokens, wide.tokens);
  EXPECT_EQ(read->names[1].tokens, right.tokens);
}

std::vector<std::string> Values(std::string_view text) {
  ReadArticle read = ReadWhole(text, "values");
  std::vector<std::string> found;
  for (const std::string& name : NameTexts(*read)) {
    if (!name.starts_with("Person") && !name.starts_with("Place") && !name.starts_with("Org")) {
      found.push_back(name);
    }
  }
  return found;
}

TEST(ValueStage, ReadsMoneyPercentAndQuantities) {
  EXPECT_THAT(Values("It paid $1.5 million and 30% of 20 billion pesos for 90 tonnes."),
              ElementsAre("Money $1.5 million", "Percent 30%", "Money 20 billion pesos",
                          "Quantity 90 tonnes"));
  EXPECT_THAT(Values("It grew 2.1 per cent to twenty-six units."),
              ElementsAre("Percent 2.1 per cent", "Number twenty-six"));
}

TEST(ValueStage, ReadsDates) {
  EXPECT_THAT(Values("On August 12, 2025 they met; on 3 March it ended; by 1985 all was over."),
              ElementsAre("Date August 12, 2025", "Date 3 March", "Date 1985"));
  EXPECT_THAT(
      Values("They left last month, two days ago or yesterday at 10:30 a.m."),
      ElementsAre("Date last month", "Date two days ago", "Date yesterday", "Time 10:30 a.m."));
  EXPECT_THAT(Values("They may leave."), ElementsAre());
}

TEST(ValueWords, AWordMayBeOfSeveralKinds) {
  EXPECT_EQ(ValueWordOf("may"), kMonth);
  EXPECT_EQ(ValueWordOf("hundred"), kNumberWord | kMagnitude);
  EXPECT_EQ(ValueWordOf("table"), 0u);
}

TEST(GenderWords, TellWhatTheyTell) {
  EXPECT_EQ(GenderOfWord("mrs"), Gender::kFemale);
  EXPECT_EQ(GenderOfWord("himself"), Gender::kMale);
  EXPECT_EQ(GenderOfWord("its"), Gender::kNeuter);
  EXPECT_EQ(GenderOfWord("table"), Gender::kUnknown);
}

TEST(TitleStage, FindsTitlesBeforeNames) {
  ReadArticle read = ReadWhole("The case was brought by Attorney General Pam Bondi on Tuesday.");
  ASSERT_EQ(read->titles.size(), 1u);
  EXPECT_EQ(read->Text(read->titles[0].tokens), "Attorney General");
  EXPECT_EQ(read->Text(read->names[read->titles[0].name].tokens), "Pam Bondi");
}

TEST(AcronymStage, BindsBracketedAcronymsEvenOfForeignOrder) {
  ReadArticle read =
      ReadWhole("He led the Jalisco New Generation Cartel (CJNG) for years. The CJNG has enemies.");
  int bound = 0;
  for (const Name& name : read->names) {
    if (name.expansion == kNone) continue;
    ++bound;
    EXPECT_EQ(read->Text(read->names[name.expansion].tokens), "Jalisco New Generation Cartel");
    EXPECT_EQ(name.name_class, NameClass::kOrganization);
  }
  EXPECT_EQ(bound, 2);
}

}  // namespace
}  // namespace dossier
