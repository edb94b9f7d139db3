#include "ingest/evaluate/relations/property_judge.h"

#include "gtest/gtest.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/scorer/pair_candidate.h"
#include "ingest/language/models/claim_bytes.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

TEST(PropertyJudgeTest, BelievesWhatIsStatedInItsDirection) {
  auto extractor = Extractor::Make();
  auto judge = PropertyJudge::Make(ClaimBytes());
  ASSERT_TRUE(extractor.ok() && judge.ok());
  Article article;
  article.set_text("Ana Ruiz was born in Lima.");
  auto document = (*extractor)->Read(article);
  ASSERT_TRUE(document.ok());
  const std::vector<const KnowledgeNetProperty*> asked = {FindProperty("PLACE_OF_BIRTH"),
                                                          FindProperty("CEO")};
  double straight = 0, turned = 1, chief = 1;
  (*extractor)
      ->ExtractFrom(**document, [&](const EntityTable& entities, const PairCandidate& pair) {
        auto p = judge->Probabilities(**document, entities, pair, false, asked);
        bool person = entities.Label(pair.from->argument.entity) == "Person";
        (person ? straight : turned) = p[0];
        chief = p[1];
      });
  EXPECT_GT(straight, 0.5);
  EXPECT_EQ(turned, 0);  // no place is born
  EXPECT_EQ(chief, 0);   // no word of a chief executive
}

TEST(PropertyJudgeTest, DamagedModelsAreRefused) {
  EXPECT_FALSE(PropertyJudge::Make("no model").ok());
}

}  // namespace
}  // namespace dossier
