#include "ingest/evaluate/evaluation.h"

#include <gtest/gtest.h>

#include "ingest/annotation/news_reader.h"
#include "ingest/evaluate/score_text.h"
#include "ingest/extract/extractor.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

class EvaluationTest : public testing::Test {
 protected:
  void SetUp() override {
    auto extractor = Extractor::Make();
    auto ontology = OntologyIndex::Core();
    ASSERT_TRUE(extractor.ok() && ontology.ok());
    extractor_ = *std::move(extractor);
    ontology_ = *std::move(ontology);
  }

  std::unique_ptr<Extractor> extractor_;
  std::unique_ptr<OntologyIndex> ontology_;
};

TEST_F(EvaluationTest, GoldFolder) {
  auto gold = ReadGoldFolder("tests/ingest/evaluate/gold");
  ASSERT_TRUE(gold.ok()) << gold.status();
  auto system = ExtractGold(*extractor_, *gold);
  ASSERT_TRUE(system.ok()) << system.status();
  ASSERT_EQ(system->count("harbor.txt"), 1u);
  const Scores scores = ScoreGold(*gold, *system, *ontology_);
  SCOPED_TRACE(ScoresText(scores, 9));
  EXPECT_EQ(scores.entities.wanted, 4);
  EXPECT_GE(scores.entities.hit, 3);
  EXPECT_EQ(scores.facts.wanted, 2);
  EXPECT_GE(scores.facts.hit, 1);
  EXPECT_EQ(scores.statements.hit, 1);
  EXPECT_EQ(scores.sprung, 0);
  EXPECT_EQ(scores.exact_spans, scores.spans);
}

TEST_F(EvaluationTest, ASystemThatSaysNothingOfAnArticle) {
  auto gold = ReadGoldFolder("tests/ingest/evaluate/gold");
  ASSERT_TRUE(gold.ok()) << gold.status();
  const Scores scores = ScoreGold(*gold, {}, *ontology_);
  EXPECT_EQ(scores.absent, 1);
  EXPECT_EQ(scores.facts.wanted, 2);
  EXPECT_EQ(scores.facts.hit, 0);
}

TEST_F(EvaluationTest, AnnotatedNews) {
  std::vector<Diagnostic> diagnostics;
  const std::vector<AnnotatedArticle> news = ReadAnnotatedNews(
      "a.news",
      "= one full\n"
      "[Person#1 Maria Lopez], president of [Organization#2 Blue Harbor Shipping], met [Person#3 "
      "Kofi Mensah] in [Place#4 Accra].\n"
      "> LEADS 1 2\n> MET_WITH 1 3\n> TEMPT LEADS 3 2\n"
      "\"We will build the port,\" [Person#1 Lopez] said.\n> SAID 1 \"We will build the port,\"\n\n"
      "= two names\n[Person#1 Maria Lopez] leads [Organization#2 Blue Harbor Shipping].\n",
      &diagnostics);
  ASSERT_TRUE(diagnostics.empty());
  auto scores = ScoreNews(*extractor_, news, {"Person", "Organization"}, *ontology_);
  ASSERT_TRUE(scores.ok()) << scores.status();
  SCOPED_TRACE(ScoresText(*scores, 9));
  EXPECT_EQ(scores->names.wanted, 6);
  EXPECT_GE(scores->names.hit, 5);
  EXPECT_EQ(scores->name_labels["Person"].wanted, 4);
  EXPECT_EQ(scores->entities.wanted, 4);
  EXPECT_EQ(scores->facts.wanted, 2);
  EXPECT_GE(scores->facts.hit, 1);
  EXPECT_EQ(scores->statements.hit, 1);
  EXPECT_EQ(scores->traps, 1);
  EXPECT_EQ(scores->sprung, 0);
}

}  // namespace
}  // namespace dossier
