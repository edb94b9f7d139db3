// Where reported words end.
#include "ingest/extract/speech_content.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(SpeechContentTest, ASemicolonEndsEvenTheShortest) {
  auto found = FoundIn(
      "After the vote, Hassan thanked Omar, who had urged him to run; Omar's party, the "
      "Unity Front, won 12 seats.");
  for (const std::string& line : found) EXPECT_THAT(line, Not(HasSubstr("SAID to run; "))) << line;
}

TEST(SpeechContentTest, AnotherClauseOfTheTellerEndsIt) {
  EXPECT_THAT(FoundIn("Ana Ruiz says she hopes to win, although Tom Ogola leads."),
              Contains("Ana Ruiz SAID she hopes to win"));
}

}  // namespace
}  // namespace dossier
