#include "ingest/evaluate/article_scorer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/evaluate/fact_match.h"
#include "ingest/evaluate/facts_reader.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr char kText[] = "Ana leads Acme. Bo will own Beta. Bo denied that Ana met him.";

constexpr char kGold[] = R"({
  "entities": [{"id": "a", "name": "Ana", "label": "Person"}, {"id": "b", "name": "Bo", "label": "Person"},
               {"id": "c", "name": "Acme", "label": "Organization"}, {"id": "d", "name": "Beta", "label": "Organization"},
               {"id": "g", "name": "crowd", "label": "Group"}],
  "facts": [{"s": "a", "type": "LEADS", "o": "c", "also": ["WORKS_FOR"], "reach": "sentence"},
            {"s": "b", "type": "OWNS", "o": "d", "modality": "planned", "reach": "document"},
            {"s": "a", "type": "MET_WITH", "o": "b", "polarity": "negative", "reach": "sentence"},
            {"s": "b", "type": "LEADS", "o": "d", "reach": "inference"},
            {"s": "b", "type": "WON", "o": "d", "reach": "sentence"}],
  "statements": [{"speaker": "b", "text": "Ana met him"}],
  "traps": [{"s": "b", "type": "OWNS", "o": "d"}]})";

Scores ScoresOf(const std::string& system_json,
                bool (*unjudged)(std::string_view) = IsPartlyAnnotated) {
  auto ontology = OntologyIndex::Core();
  auto gold = ReadFacts(kGold), system = ReadFacts(system_json);
  EXPECT_TRUE(ontology.ok() && gold.ok() && system.ok());
  Scores scores;
  ScoreArticle(*gold, *system, AlignByName(gold->entities, system->entities), kText,
               {ontology->get(), unjudged}, &scores);
  return scores;
}

constexpr char kEntities[] =
    R"("entities": [{"id": "1", "name": "Ana", "label": "Person"}, {"id": "2", "name": "Bo", "label": "Person"},
    {"id": "3", "name": "Acme", "label": "Organization"}, {"id": "4", "name": "Beta", "label": "Place"}, {"id": "5", "name": "the Ana", "label": "Person"}])";

std::string With(const std::string& rest) { return std::string("{") + kEntities + rest + "}"; }

void ExpectTally(const Tally& tally, int found, int right, int wanted, int hit) {
  EXPECT_EQ(tally.found, found);
  EXPECT_EQ(tally.right, right);
  EXPECT_EQ(tally.wanted, wanted);
  EXPECT_EQ(tally.hit, hit);
}

TEST(ArticleScorerTest, EntitiesByLabelEachGoldOneOnce) {
  ExpectTally(ScoresOf(With("")).entities, 5, 3, 4, 3);
}

TEST(ArticleScorerTest, FactsByTypeEndsAndStanding) {
  Scores scores = ScoresOf(With(R"(, "facts": [
      {"s": "1", "type": "WORKS_FOR", "o": "3", "quote": "Ana leads Acme"},
      {"s": "5", "type": "WORKS_FOR", "o": "3", "quote": "Ana runs Acme"},
      {"s": "2", "type": "MET_WITH", "o": "1", "polarity": "negative"},
      {"s": "2", "type": "OWNS", "o": "4"},
      {"s": "2", "type": "SOLD_TO", "o": "4", "modality": "possible"},
      {"s": "2", "type": "LEADS", "o": "4"},
      {"s": "2", "type": "WON", "o": "3"}])"));
  // The second is the first again; that Bo leads is inference, that he won Acme unjudged; owning is
  // not planned.
  ExpectTally(scores.facts, 4, 2, 3, 2);
  ExpectTally(scores.pairs, 4, 4, 3, 3);
  ExpectTally(scores.sentence, 0, 0, 2, 2);
  EXPECT_EQ(scores.types["OWNS"].found, 1);
  EXPECT_EQ(scores.types["OWNS"].wanted, 1);
  EXPECT_EQ(scores.types["LEADS"].hit, 1);
  EXPECT_EQ(scores.spans, 2);
  EXPECT_EQ(scores.exact_spans, 1);
  EXPECT_EQ(scores.traps, 1);
  EXPECT_EQ(scores.sprung, 1);
}

TEST(ArticleScorerTest, PartlyAnnotatedTypesCountWhereTheGoldHasThemOrAllIsJudged) {
  const std::string won = With(R"(, "facts": [{"s": "2", "type": "WON", "o": "4"}])");
  ExpectTally(ScoresOf(won).facts, 1, 1, 4, 1);
  ExpectTally(ScoresOf(With("")).facts, 0, 0, 3, 0);
  ExpectTally(ScoresOf(With(""), IsJoint).facts, 0, 0, 4, 0);
}

TEST(ArticleScorerTest, StatementsBySpeakerAndWordsEachOnce) {
  Scores scores = ScoresOf(With(
      R"(, "statements": [{"speaker": "1", "text": "Ana met him"}, {"speaker": "2", "text": "that Ana met him"},
      {"speaker": "2", "text": "Ana met him"}, {"speaker": "", "text": "nowhere"}])"));
  ExpectTally(scores.statements, 4, 1, 1, 1);
  EXPECT_EQ(scores.spans, 4);
  EXPECT_EQ(scores.exact_spans, 3);
}

TEST(ArticleScorerTest, OutcomesTellInWords) {
  Scores scores = ScoresOf(
      With(R"(, "facts": [{"s": "2", "type": "OWNS", "o": "4", "quote": "Bo will own Beta"}])"));
  const Outcome wrong{Outcome::kWrong, "fact", "", "Bo OWNS Beta [asserted]", "Bo will own Beta"};
  EXPECT_EQ(std::count(scores.outcomes.begin(), scores.outcomes.end(), wrong), 1);
  const Outcome missed{Outcome::kMissed, "fact", "", "Bo OWNS Beta [not yet]", ""};
  EXPECT_EQ(std::count(scores.outcomes.begin(), scores.outcomes.end(), missed), 1);
}

}  // namespace
}  // namespace dossier
