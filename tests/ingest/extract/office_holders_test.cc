#include "ingest/extract/office_holders.h"

#include <set>
#include <sstream>
#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/office_holders_data.h"

namespace dossier {
namespace {

TEST(OfficeHoldersTest, KnowsTitleNameAndYear) {
  EXPECT_EQ(CountryOfOfficeHolder("president", "Claudia Sheinbaum", 2025), "MX");
  EXPECT_EQ(CountryOfOfficeHolder("president", "claudia sheinbaum", 0), "MX");
  EXPECT_EQ(CountryOfOfficeHolder("president", "Claudia Sheinbaum", 2020), "");
  EXPECT_EQ(CountryOfOfficeHolder("prime minister", "Claudia Sheinbaum", 2025), "");
  EXPECT_EQ(CountryOfOfficeHolder("president", "Felix Tshisekedi", 2022), "CD");
  EXPECT_EQ(CountryOfOfficeHolder("president", "", 0), "");
}

// What an article says after an office ended speaks of a former holder.
TEST(OfficeHoldersTest, AnOfficeHeldTwiceHasTwoTerms) {
  EXPECT_EQ(CountryOfOfficeHolder("prime minister", "Donald Tusk", 2010), "PL");
  EXPECT_EQ(CountryOfOfficeHolder("prime minister", "Donald Tusk", 2016), "");
  EXPECT_EQ(CountryOfOfficeHolder("prime minister", "Donald Tusk", 2024), "PL");
}

TEST(OfficeHoldersTest, EveryLineHasFiveFieldsAndATermThatEndsAfterItBegins) {
  std::istringstream lines{std::string(OfficeHoldersText())};
  std::set<std::string> seen;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    EXPECT_TRUE(seen.insert(line).second) << line << " stands twice";
    std::istringstream fields(line);
    std::string country, office, from, until, names, more;
    std::getline(fields, country, '\t');
    std::getline(fields, office, '\t');
    std::getline(fields, from, '\t');
    std::getline(fields, until, '\t');
    std::getline(fields, names, '\t');
    EXPECT_EQ(country.size(), 2u) << line;
    EXPECT_EQ(from.size(), 4u) << line;
    EXPECT_TRUE(until == "-" || (until.size() == 4u && until >= from)) << line;
    EXPECT_FALSE(names.empty()) << line;
    EXPECT_FALSE(std::getline(fields, more, '\t')) << line;
  }
  EXPECT_GT(seen.size(), 250u);
}

}  // namespace
}  // namespace dossier
