#include "ingest/language/chains/link_features.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

ChainInputs Words(const ReadPhrases& r, uint32_t p, uint32_t q) {
  ChainInputs inputs;
  FeatureAdder add(0, 0, &inputs);
  LinkFeatures{r.vectors, r.phrases, r.facts, p, q, &add}.AddWords();
  return inputs;
}

TEST(LinkFeatures, TellLikePairsFromOthers) {
  ReadPhrases r("The ship sank. The ship burned. A dog barked.");
  uint32_t first = r.At("The ship"), second = r.At("The ship", first + 1), dog = r.At("A dog");
  ASSERT_TRUE(second != kNone && dog != kNone);
  EXPECT_EQ(Words(r, second, first).hidden, Words(r, second, first).hidden);
  EXPECT_NE(Words(r, second, first).hidden, Words(r, dog, first).hidden);
}

TEST(LinkFeatures, AreAsManyForEveryPair) {
  ReadPhrases r("The ship sank. She saw a dog.");
  EXPECT_EQ(Words(r, 1, 0).hidden.size(), Words(r, 2, 0).hidden.size());
}

}  // namespace
}  // namespace dossier
