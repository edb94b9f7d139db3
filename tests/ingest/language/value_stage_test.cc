#include "ingest/language/value_stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

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

}  // namespace
}  // namespace dossier
