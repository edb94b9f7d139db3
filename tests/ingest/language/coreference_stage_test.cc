// Coreference within the article.
#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(Coreference, ShortNamesJoinFullOnes) {
  ReadArticle read = ReadWhole(
      "President Donald Trump spoke on Monday. Trump left. Melania Trump stayed in Paris.");
  EXPECT_EQ(Chain(*read, "Donald Trump"), "Donald Trump; Trump");
  EXPECT_EQ(Chain(*read, "Melania Trump"), "Melania Trump");
}

TEST(Coreference, WhatSaysOnlyTheKindMayBeLeftOff) {
  ReadArticle read = ReadWhole("MBX Group International sued a bank. On Friday MBX Group won.");
  EXPECT_EQ(Chain(*read, "MBX Group International"), "MBX Group International; MBX Group");
}

TEST(Coreference, CountriesTheirAliasesAndNationalitiesAreOne) {
  ReadArticle read =
      ReadWhole("The United States agreed. U.S. prosecutors waited. American troops left.");
  EXPECT_EQ(Chain(*read, "United States"), "United States; U.S.; American");
  ReadArticle alone = ReadWhole("Mexican authorities agreed.");
  ASSERT_FALSE(alone->entities.empty());
  EXPECT_EQ(alone->words.Text(alone->entities[0].name), "Mexico");
  EXPECT_EQ(alone->mentions[0].kind, MentionKind::kDemonym);
}

TEST(Coreference, PronounsAgreeAndKeepClearOfTheirOwnVerb) {
  ReadArticle read = ReadWhole("Mr. Peter Okello called Mrs. Ann Waweru. He thanked her.");
  std::string he = Chain(*read, "Peter Okello"), she = Chain(*read, "Ann Waweru");
  EXPECT_NE(he.find("; He"), std::string::npos) << he;
  EXPECT_NE(she.find("; her"), std::string::npos) << she;
  ReadArticle same = ReadWhole("Mr. Peter Okello praised him.");
  EXPECT_EQ(Chain(*same, "Peter Okello"), "Peter Okello");
}

TEST(Coreference, NominalsGoByTitleAndKind) {
  ReadArticle read = ReadWhole(
      "President Claudia Sheinbaum met Acme Holdings in Quito. The president praised the company.");
  EXPECT_NE(Chain(*read, "Claudia Sheinbaum").find("The president"), std::string::npos);
  EXPECT_NE(Chain(*read, "Acme Holdings").find("the company"), std::string::npos);
}

TEST(Coreference, BothCountriesAreTheLastTwo) {
  ReadArticle read = ReadWhole("Kenya signed with Uganda. Both countries will build the road.");
  ASSERT_FALSE(read->entities.empty());
  const TextEntity& sum = read->entities.back();
  EXPECT_TRUE(sum.plural);
  EXPECT_EQ(sum.members.size(), 2u);
}

TEST(Coreference, MentionsAreSortedAndEveryLinkHolds) {
  ReadArticle read = ReadWhole(
      "Ann Waweru leads the Party of Hope. She founded it in 1999. The party won in Kenya.");
  for (uint32_t m = 0; m < read->mentions.size(); ++m) {
    const EntityMention& mention = read->mentions[m];
    ASSERT_LT(mention.entity, read->entities.size());
    EXPECT_TRUE(mention.tokens.contains(mention.head));
    EXPECT_LE(read->mentions[m > 0 ? m - 1 : 0].tokens.begin, mention.tokens.begin);
    if (mention.antecedent != kNone) {
      EXPECT_LT(mention.antecedent, m);
      EXPECT_EQ(read->mentions[mention.antecedent].entity, mention.entity);
    }
    if (mention.name != kNone) {
      EXPECT_EQ(read->names[mention.name].mention, m);
    }
  }
}

}  // namespace
}  // namespace dossier
