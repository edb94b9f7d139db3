#include "ingest/language/gazetteer.h"

#include <gtest/gtest.h>

#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

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

}  // namespace
}  // namespace dossier
