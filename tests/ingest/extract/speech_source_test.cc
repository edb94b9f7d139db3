// Whose words a cue's are, with a name or without.
#include "ingest/extract/speech_source.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/attributions_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(SpeechSourceTest, WithoutWhatCommasSetOff) {
  EXPECT_THAT(AttributionsIn("The study, printed in May, says the plan would fail."),
              Contains("The study ATTRIBUTED [says] the plan would fail"));
}

}  // namespace
}  // namespace dossier
