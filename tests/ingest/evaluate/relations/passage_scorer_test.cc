#include "ingest/evaluate/relations/passage_scorer.h"

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// 'Ana Ruiz, born in Lima, married Max Bell. She leads Acme.'
class PassageScorerTest : public testing::Test {
 protected:
  PassageScorerTest() {
    passage_.fold = kMeasuredFold;
    passage_.text = "Ana Ruiz, born in Lima, married Max Bell. She leads Acme.";
    AddEntity("Person", {{0, 8}, {42, 45}});
    AddEntity("Place", {{18, 22}});
    AddEntity("Person", {{32, 40}});
    AddEntity("Organization", {{52, 56}});
  }
  void AddEntity(const std::string& label, std::vector<std::pair<uint32_t, uint32_t>> mentions) {
    ExtractedEntity* entity = extraction_.add_entities();
    entity->set_id(static_cast<uint32_t>(extraction_.entities_size()) - 1);
    entity->set_label(label);
    for (auto [start, end] : mentions) {
      Span* span = entity->add_mentions()->mutable_span();
      span->set_start(start);
      span->set_end(end);
    }
  }
  ExtractedClaim* AddClaim(uint32_t from, const std::string& type, uint32_t to) {
    ExtractedClaim* claim = extraction_.add_claims();
    claim->set_subject(from);
    claim->set_type(type);
    claim->set_object(to);
    return claim;
  }
  PassageScores Score() {
    PassageScores scores;
    ScorePassage(passage_, extraction_, WrittenClaims(passage_, extraction_), &scores);
    return scores;
  }

  KnowledgeNetPassage passage_;
  Extraction extraction_;
};

TEST_F(PassageScorerTest, AClaimHitsTheFactsOfAllItsMentions) {
  passage_.properties = {"CEO", "CEO"};
  passage_.facts = {{"CEO", 52, 56, 0, 8}, {"CEO", 52, 56, 42, 45}};
  AddClaim(0, "LEADS", 3);
  PassageScores scores = Score();
  EXPECT_EQ(scores.all.found, 1);
  EXPECT_EQ(scores.all.right, 1);
  EXPECT_EQ(scores.all.wanted, 2);
  EXPECT_EQ(scores.all.hit, 2);
}

TEST_F(PassageScorerTest, WhatWasNotLookedForIsNotJudged) {
  passage_.properties = {"SPOUSE"};
  passage_.facts = {{"SPOUSE", 32, 40, 0, 8}};
  AddClaim(0, "BORN_IN", 1);
  AddClaim(0, "SPOUSE_OF", 2);  // holds in both directions
  AddClaim(0, "SPOUSE_OF", 2)->set_polarity(NEGATIVE);
  PassageScores scores = Score();
  EXPECT_EQ(scores.all.found, 1);
  EXPECT_EQ(scores.all.right, 1);
}

TEST_F(PassageScorerTest, ATitleMustBeOfTheProperty) {
  passage_.properties = {"CEO"};
  ExtractedClaim* claim = AddClaim(0, "LEADS", 3);
  NamedValue* title = claim->add_attributes();
  title->set_key("title");
  title->mutable_value()->set_text("chair");
  EXPECT_EQ(Score().all.found, 0);
  title->mutable_value()->set_text("Chief Executive Officer");
  EXPECT_EQ(Score().all.found, 1);
  EXPECT_EQ(Score().all.right, 0);  // the passage has no such fact
}

TEST_F(PassageScorerTest, DatesAreMissed) {
  passage_.properties = {"DATE_OF_BIRTH"};
  passage_.facts = {{"DATE_OF_BIRTH", 0, 8, 18, 22}};
  PassageScores scores = Score();
  EXPECT_EQ(scores.all.wanted, 1);
  EXPECT_EQ(scores.relations.wanted, 0);
  EXPECT_NE(PassageScoresText(scores, true).find("DATE_OF_BIRTH"), std::string::npos);
  EXPECT_EQ(PassageScoresText(scores, false).find("DATE_OF_BIRTH"), std::string::npos);
}

TEST_F(PassageScorerTest, OtherFoldsAreNotMeasured) {
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  passage_.properties = {"PLACE_OF_BIRTH"};
  passage_.facts = {{"PLACE_OF_BIRTH", 0, 8, 18, 22}};
  KnowledgeNetPassage other = passage_;
  other.fold = 1;
  auto scores = ScoreKnowledgeNet(**extractor, {passage_, other}, {});
  ASSERT_TRUE(scores.ok()) << scores.status();
  EXPECT_EQ(scores->all.wanted, 1);
}

}  // namespace
}  // namespace dossier
