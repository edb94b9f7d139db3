// Who speaks the words between quotation marks.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(QuotedSpeechTest, AnyVerbBehindAComma) {
  EXPECT_THAT(FoundIn("\"The plan will fail,\" laughed Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan will fail"));
  EXPECT_THAT(FoundIn("\"The plan will fail,\" the leader, Ana Ruiz, shot back."),
              Contains("Ana Ruiz SAID The plan will fail"));
}

TEST(QuotedSpeechTest, AQuestionDoesNotEndTheSentence) {
  EXPECT_THAT(FoundIn("\"Who would have paid for it?\" Ana Ruiz said."),
              Contains("Ana Ruiz SAID Who would have paid for it?"));
}

TEST(QuotedSpeechTest, AColonLeadsToTheWords) {
  EXPECT_THAT(FoundIn("Ana Ruiz was not convinced: \"The plan will fail.\""),
              Contains("Ana Ruiz SAID The plan will fail."));
}

TEST(QuotedSpeechTest, AListenerDoesNotSpeak) {
  auto found = FoundIn("\"The plan will fail,\" the leader, Ana Ruiz, told Tom Ogola.");
  EXPECT_THAT(found, Contains("Ana Ruiz SAID The plan will fail"));
  for (const std::string& line : found) EXPECT_THAT(line, Not(HasSubstr("Tom Ogola SAID")));
}

TEST(QuotedSpeechTest, FragmentsInTheClauseOfAVerb) {
  auto found = FoundIn("Ana Ruiz said the cuts were \"unacceptable\" and \"distressing\".");
  EXPECT_THAT(found, Contains("Ana Ruiz SAID unacceptable"));
  EXPECT_THAT(found, Contains("Ana Ruiz SAID distressing"));
}

TEST(QuotedSpeechTest, ADashNamesTheSpeaker) {
  EXPECT_THAT(FoundIn("“The plan will fail and nobody will miss it.” ― Ana Ruiz"),
              Contains("Ana Ruiz SAID The plan will fail and nobody will miss it."));
}

}  // namespace
}  // namespace dossier
