#include "ingest/extract/train/cross_validation.h"

#include "gtest/gtest.h"
#include "ingest/extract/scorer/found_claims.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

LabelledPair Pair(uint32_t article, uint64_t feature, std::vector<std::string> types) {
  LabelledPair pair;
  pair.article = article;
  pair.features = {feature, feature};
  pair.from_label = "Person";
  pair.to_label = "Organization";
  pair.types = std::move(types);
  return pair;
}

// In every article feature 5 tells of FOUNDED, feature 6 of nothing.
ClaimCorpus Corpus() {
  ClaimCorpus corpus;
  for (uint32_t article = 0; article < 30; ++article) {
    corpus.news.push_back(Pair(article, 5, {"FOUNDED"}));
    corpus.news.push_back(Pair(article, 6, {}));
  }
  return corpus;
}

TEST(CrossValidationTest, WhatIsLearnedFromOtherArticlesIsCounted) {
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(ontology.ok());
  auto added = CountAdded(Corpus(), {"FOUNDED"}, **ontology, {});
  ASSERT_EQ(added.size(), 1u);
  EXPECT_EQ(added[0].said, 30u);
  EXPECT_EQ(added[0].right, 30u);
}

TEST(CrossValidationTest, WhatPatternsFindIsNotAdded) {
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(ontology.ok());
  ClaimCorpus corpus = Corpus();
  for (LabelledPair& pair : corpus.news) {
    if (!pair.types.empty()) pair.features.push_back(FoundClaims::FeatureOf("FOUNDED"));
  }
  auto added = CountAdded(corpus, {"FOUNDED"}, **ontology, {});
  EXPECT_EQ(added[0].said, 0u);
  std::string text = AddedText(corpus, {"FOUNDED"}, added);
  EXPECT_NE(text.find("patterns: P 100.0 R 100.0 (30 of 30 right, 30 wanted)"), std::string::npos)
      << text;
}

}  // namespace
}  // namespace dossier
