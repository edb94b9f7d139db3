#include "ingest/language/name_stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

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

TEST(NameStage, ASurnameMayStandFirst) {
  ReadArticle read = ReadWhole(
      "Teow Wooi Huat fled to Thailand. Police looked for Teow Wooi Huat. Teow was found.");
  EXPECT_THAT(NameTexts(*read), Contains("Person Teow"));
}

TEST(NameStage, PartiesAndChannelsByTheirShortNames) {
  ReadArticle read = ReadWhole("The Tories told Channel 3 that the Republicans had won.");
  EXPECT_THAT(NameTexts(*read), IsSupersetOf({"Organization Tories", "Organization Channel 3",
                                              "Organization Republicans"}));
}

TEST(NameStage, ASurnameIsAPersonWhereverTheFullNameStands) {
  ReadArticle read = ReadWhole(
      "Brenda Nakimuli won the vote in the capital. Supporters cheered. Nakimuli thanked them.");
  EXPECT_EQ(Chain(*read, "Nakimuli").substr(0, 15), "Brenda Nakimuli");
}

}  // namespace
}  // namespace dossier
