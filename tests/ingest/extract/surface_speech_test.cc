// Reported speech by the order of words, and speakers that the parse does not give.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(SurfaceSpeechTest, ContentGoesOnToTheEndOfTheSentence) {
  EXPECT_THAT(FoundIn("Ana Ruiz says she hopes to win in Lima, where Tom Ogola is strong."),
              Contains("Ana Ruiz SAID she hopes to win in Lima, where Tom Ogola is strong"));
}

TEST(SurfaceSpeechTest, AnotherCueTakesOver) {
  EXPECT_THAT(FoundIn("Ana Ruiz said the plan would fail, adding that nobody wanted it."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(SurfaceSpeechTest, TheCueStandsWithinItsContent) {
  EXPECT_THAT(FoundIn("Too often, Ana Ruiz said, the debate about the plan is poisoned."),
              Contains("Ana Ruiz SAID the debate about the plan is poisoned"));
}

TEST(SurfaceSpeechTest, PartyAndStateBehindTheSpeaker) {
  EXPECT_THAT(FoundIn("\"The plan will fail,\" Ana Ruiz (D-Mo.) said."),
              Contains("Ana Ruiz SAID The plan will fail"));
}

TEST(SurfaceSpeechTest, TheSpeakerStandsBeforeAnAside) {
  EXPECT_THAT(FoundIn("Ana Ruiz, leader of the new movement, which led the protests, said the plan "
                      "would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(SurfaceSpeechTest, AContrastIsNoReport) {
  for (const std::string& line :
       FoundIn("Workers had wanted a new plan, but Ana Ruiz agreed on Monday.")) {
    EXPECT_THAT(line, Not(HasSubstr("SAID Workers"))) << line;
  }
}

TEST(SurfaceSpeechTest, WhoIsQuotedSpeaks) {
  auto found = FoundIn("Reuters quoted Ana Ruiz as saying the plan would fail.");
  EXPECT_THAT(found, Contains("Ana Ruiz SAID the plan would fail"));
  EXPECT_THAT(found, Not(Contains("Reuters SAID the plan would fail")));
}

TEST(SurfaceSpeechTest, TitlesAreNotSpeech) {
  for (const std::string& line :
       FoundIn("Ana Ruiz told MSNBC's \"Morning Joe\" that the plan would fail.")) {
    EXPECT_THAT(line, Not(HasSubstr("SAID Morning Joe"))) << line;
  }
}

}  // namespace
}  // namespace dossier
