// The person named in the words beside a verb of saying.
#include "ingest/extract/named_speaker.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(NamedSpeakerTest, ThePersonBehindTitleAndBody) {
  EXPECT_THAT(FoundIn("Police Inspector Ana Ruiz said the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
  EXPECT_THAT(FoundIn("The plan would fail, its director, Ana Ruiz, said."),
              Contains("Ana Ruiz SAID The plan would fail"));
}

TEST(NamedSpeakerTest, TheOwnerOfTheSpeakerDoesNotSpeak) {
  for (const std::string& line :
       FoundIn("Ana Ruiz's lawyer, Tom Ogola, said the plan would fail.")) {
    EXPECT_THAT(line, Not(HasSubstr("Ana Ruiz SAID"))) << line;
  }
}

TEST(NamedSpeakerTest, AParticipleBehindAName) {
  EXPECT_THAT(
      FoundIn("The talks went on in Lima, with minister Ana Ruiz saying the plan would fail."),
      Contains("Ana Ruiz SAID the plan would fail"));
}

}  // namespace
}  // namespace dossier
