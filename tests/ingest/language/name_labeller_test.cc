// Both labellers together.
#include "ingest/language/name_labeller.h"

#include <gtest/gtest.h>

#include "ingest/language/models.h"
#include "ingest/language/name_decoder.h"
#include "ingest/language/neural/name_scorer.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(LabelNames, TakesTheBestSequenceOfTheSums) {
  auto models = *LanguageModels::Load();
  ReadArticle read = ReadWhole(
      "Kenya's Wanjiru Otieno joined Barclays Bank in Kisumu. She had left the Daily Herald.",
      "lemmas");
  auto lexical = MakeLexicalFeatures(read->words, models->clusters);
  NameFeatures features(*read, lexical, models->gazetteer);
  std::vector<uint8_t> labels =
      LabelNames(models->names, models->name_net, models->syntax, features, *read);
  ASSERT_EQ(labels.size(), read->tokens.size());
  EXPECT_EQ(labels[2], kBeginPerson);
  EXPECT_EQ(labels[3], kInPerson);
  auto net = NameScorer(models->name_net, models->syntax, *read, features).Score();
  for (const Sentence& s : read->sentences) {
    NameDecoder decoder(&models->names);
    decoder.AddTransitions(models->name_net.chain);
    decoder.Score(features, s.tokens);
    decoder.AddScores(std::span(net).subspan(s.tokens.begin, s.tokens.size()));
    std::vector<uint8_t> best = decoder.Decode({});
    EXPECT_TRUE(std::equal(best.begin(), best.end(), labels.begin() + s.tokens.begin));
  }
}

}  // namespace
}  // namespace dossier
