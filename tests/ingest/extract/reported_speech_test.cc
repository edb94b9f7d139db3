// The words that an indirect statement holds.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(ReportedSpeechTest, ASemicolonEndsIt) {
  EXPECT_THAT(FoundIn("Ana Ruiz said that the plan would fail; Tom Ogola left the room."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(ReportedSpeechTest, AThingAnnouncedIsNoClause) {
  for (const std::string& line :
       FoundIn("Ana Ruiz announced three days of mourning and Tom Ogola opened a book.")) {
    EXPECT_THAT(line, Not(HasSubstr("SAID three days"))) << line;
  }
}

TEST(ReportedSpeechTest, TheClauseOfAPaper) {
  EXPECT_THAT(FoundIn("Ana Ruiz said in a statement that the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(ReportedSpeechTest, AccordingTo) {
  EXPECT_THAT(FoundIn("The plan would fail next year, according to Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan would fail next year"));
}

}  // namespace
}  // namespace dossier
