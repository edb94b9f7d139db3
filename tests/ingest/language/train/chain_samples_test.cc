#include "ingest/language/train/chain_samples.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

// 'The ship' and 'It' are one chain, 'The' of 'The dog' is marked for nothing.
TEST(ChainSamples, LaysSpansOverPhrases) {
  ReadArticle read = ReadWhole("The ship sank. It burned. The dog slept.", "coreference");
  CoreferenceArticle article;
  article.chains = {{{0, 8}, {15, 17}}};
  std::vector<NounPhrase> phrases = FindNounPhrases(*read);
  std::vector<uint32_t> chains = ChainsOfPhrases(article, *read, phrases);
  EXPECT_EQ(chains, (std::vector<uint32_t>{0, 0, kNone}));
}

TEST(ChainSamples, OfAnArticleThatIsNotCompleteTheHeadCounts) {
  ReadArticle read = ReadWhole("The ship sank. It burned.", "coreference");
  CoreferenceArticle article;
  article.complete = false;
  article.chains = {{{4, 8}}};
  std::vector<uint32_t> chains = ChainsOfPhrases(article, *read, FindNounPhrases(*read));
  EXPECT_EQ(chains, (std::vector<uint32_t>{0, kNone}));
}

}  // namespace
}  // namespace dossier
