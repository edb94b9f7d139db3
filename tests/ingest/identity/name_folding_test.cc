#include "ingest/identity/name_folding.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

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

}  // namespace
}  // namespace dossier
