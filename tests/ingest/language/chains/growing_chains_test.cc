#include "ingest/language/chains/growing_chains.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(GrowingChains, GathersWhatThePhrasesTell) {
  std::vector<NounPhrase> phrases(3);
  phrases[0].kind = PhraseKind::kName;
  phrases[1].kind = PhraseKind::kDefinite;
  phrases[2].kind = PhraseKind::kPronoun;
  phrases[2].plural = true;
  std::vector<PhraseFacts> facts(3);
  facts[0].head = 7;
  facts[0].is_subject = true;
  facts[2].head = 9;
  facts[2].gender = Gender::kFemale;
  GrowingChains chains(phrases, facts);
  chains.Add(0, kNone);
  chains.Add(1, kNone);
  EXPECT_TRUE(chains.Recent().empty());
  chains.Add(2, 0);
  EXPECT_EQ(chains.ChainOf(2), chains.ChainOf(0));
  EXPECT_NE(chains.ChainOf(1), chains.ChainOf(0));
  const ChainFacts& c = chains.FactsOf(2);
  EXPECT_EQ(c.phrases, (std::vector<uint32_t>{0, 2}));
  EXPECT_TRUE(c.HasName());
  EXPECT_FALSE(chains.FactsOf(1).HasName());
  EXPECT_EQ(c.heads, (std::vector<uint64_t>{7}));  // pronouns tell no words
  EXPECT_EQ(c.numbers, 3u);
  EXPECT_EQ(c.subjects, 1u);
  EXPECT_EQ(chains.Recent(), (std::vector<uint32_t>{chains.ChainOf(0)}));
}

TEST(GrowingChains, KeepsOnlyTheLastChainsAtHand) {
  std::vector<NounPhrase> phrases(200);
  std::vector<PhraseFacts> facts(200);
  GrowingChains chains(phrases, facts);
  for (uint32_t p = 0; p < 200; ++p) chains.Add(p, p % 2 == 0 ? kNone : p - 1);
  EXPECT_LT(chains.Recent().size(), 50u);
  EXPECT_EQ(chains.Recent().back(), chains.ChainOf(199));
}

}  // namespace
}  // namespace dossier
