#include "ingest/evaluate/name_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using testing::ElementsAre;

TEST(PlainWordsTest, NoCasePunctuationPossessiveOrArticle) {
  EXPECT_THAT(PlainWords("The Mayor's U.N. office"), ElementsAre("mayor", "u", "n", "office"));
  EXPECT_THAT(PlainWords("Łódź’s new_town, 2nd"), ElementsAre("łódź", "new_town", "2nd"));
  EXPECT_THAT(PlainWords("Straße"), ElementsAre("strasse"));
  EXPECT_TRUE(PlainWords("– the –").empty());
}

TEST(PlainWordsTest, BytesThatAreNoTextPartWords) {
  EXPECT_EQ(PlainWords(std::string("a\xff"
                                   "b"))
                .size(),
            2u);
}

TEST(NameFormsTest, NameAndAliasesOnce) {
  EXPECT_THAT(NameForms({"1", "The UN", "Organization", {"UN", "U.N.", "the"}, false}),
              ElementsAre("u n", "un"));
}

TEST(WordOverlapTest, IsTokenF1) {
  EXPECT_EQ(WordOverlap("We will win.", "we will win"), 1.0);
  EXPECT_NEAR(WordOverlap("we will win", "we will"), 0.8, 1e-9);
  EXPECT_NEAR(WordOverlap("no no no", "no"), 0.5, 1e-9);
  EXPECT_EQ(WordOverlap("a", "b"), 0.0);
  EXPECT_EQ(WordOverlap("", ""), 0.0);
}

}  // namespace
}  // namespace dossier
