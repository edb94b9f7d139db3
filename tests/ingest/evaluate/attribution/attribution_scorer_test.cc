#include "ingest/evaluate/attribution/attribution_scorer.h"

#include <string>

#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

class AttributionScorerTest : public testing::Test {
 protected:
  AttributionScorerTest() {
    article_.set_text("\"It will fail,\" Ana Ruiz said. Tom Ogola said the tax was too high.");
    Speaker("Ana Ruiz");
    Speaker("Tom Ogola");
    gold_.push_back({{Of("Ana Ruiz")}, {}, {Of("It will fail,")}});
    gold_.push_back({{Of("Tom Ogola")}, {}, {Of("the tax was too high")}});
  }

  ByteRange Of(const std::string& words) const {
    auto begin = static_cast<uint32_t>(article_.text().find(words));
    return {begin, begin + static_cast<uint32_t>(words.size())};
  }

  void Speaker(const std::string& name) {
    Span* span = reading_.extraction.add_entities()->add_mentions()->mutable_span();
    span->set_start(Of(name).begin);
    span->set_end(Of(name).end);
  }

  void Statement(uint32_t speaker, const std::string& words, bool quoted) {
    ExtractedStatement* statement = reading_.extraction.add_statements();
    statement->set_speaker_plus_one(speaker + 1);
    statement->set_quoted(quoted);
    statement->mutable_content()->set_start(Of(words).begin);
    statement->mutable_content()->set_end(Of(words).end);
  }

  AttributionScores Score() {
    AttributionScores scores;
    ScoreAttributions(article_, gold_, reading_, &scores);
    return scores;
  }

  Article article_;
  AttributionReading reading_;
  std::vector<Attribution> gold_;
};

TEST_F(AttributionScorerTest, BothFound) {
  Statement(0, "It will fail", true);
  Statement(1, "the tax was too high", false);
  AttributionScores scores = Score();
  EXPECT_EQ(scores.direct.f1(), 1);
  EXPECT_EQ(scores.indirect.f1(), 1);
}

TEST_F(AttributionScorerTest, TheWrongSpeakerIsWrong) {
  Statement(1, "It will fail", true);
  Statement(0, "the tax was too high", false);
  AttributionScores scores = Score();
  EXPECT_EQ(scores.direct.precision(), 0);
  EXPECT_EQ(scores.direct.recall(), 0);
  EXPECT_EQ(scores.indirect.f1(), 0);
  EXPECT_EQ(scores.indirect_words.f1(), 1);
}

TEST_F(AttributionScorerTest, OnlyWhatSomebodyNamedSays) {
  gold_[1].cue = {Of("said the")};
  EXPECT_EQ(Score().indirect_said.wanted, 1u);
  gold_[1].cue = {Of("tax")};
  EXPECT_EQ(Score().indirect_said.wanted, 0u);
  gold_[1].cue = {Of("said the")};
  gold_[1].source = {Of("the tax")};
  EXPECT_EQ(Score().indirect_said.wanted, 0u);
}

TEST_F(AttributionScorerTest, AnAttributionCountsByTheWordsForItsSource) {
  ByteRange source = Of("Tom Ogola"), words = Of("the tax was too high");
  reading_.attributions.push_back(
      {{source.begin, source.end}, {}, {words.begin, words.end}, "statements/say"});
  AttributionScores scores = Score();
  EXPECT_EQ(scores.indirect.f1(), 1);
  EXPECT_EQ(scores.indirect_said.found, 0u);
  EXPECT_EQ(scores.by_rule["statements/say"].right, 1u);
}

TEST_F(AttributionScorerTest, AStatementThatIsAnAttributionTooIsFoundOnce) {
  ByteRange source = Of("Tom Ogola"), words = Of("the tax was too high");
  Statement(0, "the tax was too high", false);
  reading_.attributions.push_back(
      {{source.begin, source.end}, {}, {words.begin, words.end}, "statements/say"});
  EXPECT_EQ(Score().indirect.found, 1u);
  EXPECT_EQ(Score().indirect.right, 1u);
}

TEST_F(AttributionScorerTest, WordsMustAgreeForReportedSpeech) {
  Statement(1, "too high", false);
  EXPECT_EQ(Score().indirect.right, 0u);
}

TEST_F(AttributionScorerTest, NothingFound) {
  AttributionScores scores = Score();
  EXPECT_EQ(scores.direct.wanted, 1u);
  EXPECT_EQ(scores.indirect.wanted, 1u);
  EXPECT_EQ(scores.direct.f1(), 0);
}

TEST(WordOverlapTest, CaseAndMarksAside) {
  EXPECT_EQ(WordOverlap("The tax is “high”.", "tax is high"), 1);
  EXPECT_EQ(WordOverlap("one two", "three"), 0);
  EXPECT_EQ(WordOverlap("", ""), 0);
}

}  // namespace
}  // namespace dossier
