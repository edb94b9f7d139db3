// Who speaks the words between quotation marks.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(QuotedSpeechTest, AQuestionDoesNotEndTheSentence) {
  EXPECT_THAT(FoundIn("\"Who would have paid for it?\" Ana Ruiz said."),
              Contains("Ana Ruiz SAID Who would have paid for it?"));
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

}  // namespace
}  // namespace dossier
