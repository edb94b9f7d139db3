// Who the subject of a verb of saying is.
#include "ingest/extract/speaker_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(SpeakerFinderTest, ThePersonBehindTitleAndBody) {
  EXPECT_THAT(FoundIn("Police Inspector Ana Ruiz said the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
  EXPECT_THAT(FoundIn("The plan would fail, its director, Ana Ruiz, said."),
              Contains("Ana Ruiz SAID The plan would fail"));
}

TEST(SpeakerFinderTest, AParticipleBehindAName) {
  EXPECT_THAT(
      FoundIn("The talks went on in Lima, with minister Ana Ruiz saying the plan would fail."),
      Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(SpeakerFinderTest, TheBodyThatSpeaksThroughASpokesman) {
  EXPECT_THAT(FoundIn("A spokesman for Reuters said the plan would fail."),
              Contains("Reuters SAID the plan would fail"));
}

TEST(SpeakerFinderTest, ABodyByTheWordInItsName) {
  EXPECT_THAT(FoundIn("The European Commission met on Monday. The commission said the plan would "
                      "fail."),
              Contains("European Commission SAID the plan would fail"));
}

}  // namespace
}  // namespace dossier
