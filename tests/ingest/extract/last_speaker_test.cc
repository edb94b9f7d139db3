// Whoever spoke last is 'he' or 'she'.
#include "ingest/extract/last_speaker.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(LastSpeakerTest, APronounBehindTheWordsOfAPerson) {
  EXPECT_THAT(
      FoundIn("\"The plan will fail,\" said Tom Ogola of Reuters. Nobody wanted the plan, he "
              "said."),
      Contains("Tom Ogola SAID Nobody wanted the plan"));
}

}  // namespace
}  // namespace dossier
