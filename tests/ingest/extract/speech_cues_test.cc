// Which verbs of saying count.
#include "ingest/extract/speech_cues.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(SpeechCuesTest, WhatNobodySaysIsNoCue) {
  for (const char* text :
       {"Ana Ruiz did not say the plan would fail.", "Ana Ruiz might say the plan would fail."}) {
    for (const std::string& line : FoundIn(text)) EXPECT_THAT(line, Not(HasSubstr("SAID"))) << line;
  }
}

TEST(SpeechCuesTest, WhatASetOffCueReportsMayBeDenied) {
  EXPECT_THAT(FoundIn("Nobody was hurt, Ana Ruiz said."),
              Contains("Ana Ruiz SAID Nobody was hurt"));
}

}  // namespace
}  // namespace dossier
