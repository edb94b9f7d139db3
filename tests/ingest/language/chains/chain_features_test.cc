#include "ingest/language/chains/chain_features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

TEST(ChainFeatures, ComparesWithBoundedlyManyButAlsoWithFarOnesOfTheSameWord) {
  std::string text = "The dog barked.";
  for (int i = 0; i < 80; ++i) text += " A ship met a boat.";
  text += " The dog slept.";
  ReadPhrases r(text);
  ChainFeatures features(r.vectors, r.phrases, r.facts);
  uint32_t last = r.At("The dog", 1);
  ASSERT_NE(last, kNone);
  std::vector<uint32_t> candidates;
  for (uint32_t p = 0; p < last; ++p) features.Link(p, kNone);
  features.Candidates(last, &candidates);
  EXPECT_LT(candidates.size(), 80u);
  EXPECT_TRUE(std::is_sorted(candidates.begin(), candidates.end()));
  EXPECT_EQ(candidates.front(), 0u);
}

TEST(ChainFeatures, APhraseIsNotWhatItStandsIn) {
  ReadPhrases r("Her mother left.");
  ChainFeatures features(r.vectors, r.phrases, r.facts);
  uint32_t her = r.At("Her");
  ASSERT_EQ(her, 1u);
  features.Link(0, kNone);
  std::vector<uint32_t> candidates;
  features.Candidates(her, &candidates);
  EXPECT_TRUE(candidates.empty());
}

TEST(ChainFeatures, TheShortFormIsTakenWhereTheLongOneIsLinked) {
  ReadPhrases r("A dog slept. The owner of the ship sang.");
  ChainFeatures features(r.vectors, r.phrases, r.facts);
  uint32_t whole = r.At("The owner of the ship"), core = r.At("The owner");
  ASSERT_TRUE(whole == 1 && core == 2);
  features.Link(0, kNone);
  features.Link(whole, 0);
  EXPECT_TRUE(features.IsTaken(core));
  EXPECT_FALSE(features.IsTaken(whole));
}

}  // namespace
}  // namespace dossier
