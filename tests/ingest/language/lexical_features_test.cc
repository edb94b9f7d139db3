#include "ingest/language/lexical_features.h"

#include <gtest/gtest.h>

#include "ingest/language/models/word_cluster_bytes.h"

namespace dossier {
namespace {

TEST(LexicalFeatures, FiguresAreAlikeAndAffixesBounded) {
  auto clusters = WordClusters::Open(WordClusterBytes());
  WordTable words;
  words.Add("1984");
  words.Add("2008");
  words.Add("ab");
  std::vector<LexicalFeatures> features = MakeLexicalFeatures(words, *clusters);
  EXPECT_EQ(features[1].word, features[2].word);
  EXPECT_NE(features[3].suffix[0], 0u);
  EXPECT_EQ(features[3].suffix[1], 0u);
}

}  // namespace
}  // namespace dossier
