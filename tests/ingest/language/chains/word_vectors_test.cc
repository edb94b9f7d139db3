#include "ingest/language/chains/word_vectors.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

TEST(WordVectors, FindLikeWordsAlike) {
  ReadPhrases r("The agreement pleased the minister. The deal and the zzqxv pleased a dog.");
  uint32_t agreement = r.At("The agreement"), deal = r.At("The deal"), dog = r.At("a dog");
  ASSERT_TRUE(agreement != kNone && deal != kNone && dog != kNone);
  EXPECT_GE(r.vectors.Likeness(agreement, agreement), 9);
  EXPECT_GT(r.vectors.Likeness(agreement, deal), r.vectors.Likeness(agreement, dog));
  EXPECT_EQ(r.vectors.Likeness(agreement, deal), r.vectors.Likeness(deal, agreement));
}

TEST(WordVectors, LookEveryWordUpOnce) {
  ReadPhrases r("The deal pleased the minister. The new deal failed.");
  uint32_t deal = r.At("The deal"), again = r.At("The new deal"), minister = r.At("the minister");
  ASSERT_TRUE(deal != kNone && again != kNone && minister != kNone);
  EXPECT_EQ(r.vectors.WordOf(deal), r.vectors.WordOf(again));
  EXPECT_NE(r.vectors.WordOf(deal), r.vectors.WordOf(minister));
  EXPECT_EQ(r.vectors.words(), 2u);
}

}  // namespace
}  // namespace dossier
