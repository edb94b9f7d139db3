// Statements of headlines with a colon.
#include "ingest/extract/headline_speech.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(HeadlineSpeechTest, ThePersonBeforeTheColon) {
  EXPECT_THAT(FoundIn("Ana Ruiz: The plan will fail\n\nAna Ruiz is a senator. She left Peru."),
              Contains("Ana Ruiz SAID The plan will fail"));
}

TEST(HeadlineSpeechTest, AClauseBeforeTheColonIsNoSpeaker) {
  for (const std::string& line : FoundIn("Ana Ruiz left Peru: the plan will fail")) {
    EXPECT_THAT(line, Not(HasSubstr("SAID the plan"))) << line;
  }
}

}  // namespace
}  // namespace dossier
