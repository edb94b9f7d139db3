#include "ingest/language/quotation_stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Quotations(std::string_view text) {
  ReadArticle read = ReadWhole(text, "quotations");
  std::vector<std::string> found;
  for (const Quotation& q : read->quotations) {
    found.emplace_back(read->text().substr(q.start, q.end - q.start));
  }
  return found;
}

TEST(QuotationStage, MatchesEveryKindOfMarkAndNesting) {
  EXPECT_THAT(Quotations("\"Yes,\" he said, \"no.\""), ElementsAre("Yes,", "no."));
  EXPECT_THAT(Quotations("“He said ‘never’ twice,” she said."),
              ElementsAre("He said ‘never’ twice,", "never"));
  EXPECT_THAT(Quotations("«Oui», dit-il."), ElementsAre("Oui"));
  // Mixed by the writer.
  EXPECT_THAT(Quotations("“Yes,\" he said. “No.”"), ElementsAre("Yes,", "No."));
  EXPECT_THAT(Quotations("“He said \"never\" twice,” she said."),
              ElementsAre("He said \"never\" twice,", "never"));
  EXPECT_THAT(Quotations("It's the dogs' bone."), ElementsAre());
}

TEST(QuotationStage, GoesOnInTheNextParagraph) {
  ReadArticle read = ReadWhole("“One thing.\n“Another thing,” he said.", "quotations");
  ASSERT_EQ(read->quotations.size(), 2u);
  EXPECT_FALSE(read->quotations[0].closed);
  EXPECT_EQ(read->quotations[1].continues, 0u);
  EXPECT_TRUE(read->quotations[1].closed);
}

}  // namespace
}  // namespace dossier
