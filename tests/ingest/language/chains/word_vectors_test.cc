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

}  // namespace
}  // namespace dossier
