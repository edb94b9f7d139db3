#include "ingest/extract/country_table.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(CountryTableTest, CodesNamesAndNationalityWords) {
  EXPECT_EQ(CountryName("PE"), "Peru");
  EXPECT_EQ(CountryName("XX"), "");
  EXPECT_EQ(CountryCodeOfWord("peru"), "PE");
  EXPECT_EQ(CountryCodeOfWord("peruvian"), "PE");
  EXPECT_EQ(CountryCodeOfWord("table"), "");
}

}  // namespace
}  // namespace dossier
