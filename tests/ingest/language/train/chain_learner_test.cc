#include "ingest/language/train/chain_learner.h"

#include <gtest/gtest.h>

#include "ingest/language/chains/chain_ranker.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(ChainLearner, TeachesWhatTheArticleSays) {
  auto models = LanguageModels::Load();
  ASSERT_TRUE(models.ok());
  ReadArticle read = ReadWhole("The ship sank. It burned. The dog slept.", "coreference");
  CoreferenceArticle article;
  article.chains = {{{0, 8}, {15, 17}}};
  ChainTraining training{ChainCosts()};
  ChainLearner learner(**models, &training);
  for (int i = 0; i < 40; ++i) learner.Read(article, *read);
  std::string bytes = training.Finish();
  auto model = ChainModel::Open(bytes);
  ASSERT_TRUE(model.ok());
  auto links =
      RankPhrases(*read, *model, (*models)->syntax, (*models)->clusters, FindNounPhrases(*read));
  EXPECT_EQ(links[0].antecedent, kNone);
  EXPECT_EQ(links[1].antecedent, 0u);
  EXPECT_EQ(links[2].antecedent, kNone);
}

}  // namespace
}  // namespace dossier
