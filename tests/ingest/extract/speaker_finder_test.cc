// Who the subject of a verb of saying is.
#include "ingest/extract/speaker_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(SpeakerFinderTest, WhoIsQuotedAsSayingSpeaks) {
  EXPECT_THAT(FoundIn("Ana Ruiz was quoted as saying the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(SpeakerFinderTest, BehindAnInvertedVerb) {
  EXPECT_THAT(FoundIn("\"The plan will fail,\" said the envoy to Mali, Tom Ogola."),
              Contains("Tom Ogola SAID The plan will fail"));
}

TEST(SpeakerFinderTest, WhoeverGivesOutAPaper) {
  EXPECT_THAT(FoundIn("Ana Ruiz published a report suggesting that the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(SpeakerFinderTest, WhomAReporterQuotes) {
  EXPECT_THAT(FoundIn("The plan would fail, reports our correspondent quoting Inspector Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan would fail"));
}

TEST(SpeakerFinderTest, APersonIsNotHisCountry) {
  for (const std::string& line : FoundIn("The Spaniard said the plan would fail.")) {
    EXPECT_THAT(line, Not(HasSubstr("Spain SAID"))) << line;
  }
}

}  // namespace
}  // namespace dossier
