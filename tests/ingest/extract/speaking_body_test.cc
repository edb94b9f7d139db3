// The organisation that speaks through a common noun.
#include "ingest/extract/speaking_body.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(SpeakingBodyTest, ThroughASpokesman) {
  EXPECT_THAT(FoundIn("A spokesman for Reuters said the plan would fail."),
              Contains("Reuters SAID the plan would fail"));
}

TEST(SpeakingBodyTest, ByTheWordInItsName) {
  EXPECT_THAT(FoundIn("The European Commission met on Monday. The commission said the plan would "
                      "fail."),
              Contains("European Commission SAID the plan would fail"));
}

}  // namespace
}  // namespace dossier
