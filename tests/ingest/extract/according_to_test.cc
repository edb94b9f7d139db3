// Statements by 'according to'.
#include "ingest/extract/according_to.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(AccordingToTest, BehindAndBeforeWhatIsSaid) {
  EXPECT_THAT(FoundIn("The plan will fail, according to Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan will fail"));
  EXPECT_THAT(FoundIn("According to Ana Ruiz, the plan will fail."),
              Contains("Ana Ruiz SAID the plan will fail"));
}

TEST(AccordingToTest, WithoutAComma) {
  EXPECT_THAT(FoundIn("According to Reuters most of the cafes were closed on Monday."),
              Contains("Reuters SAID most of the cafes were closed on Monday"));
}

TEST(AccordingToTest, ASemicolonBoundsBothSides) {
  EXPECT_THAT(FoundIn("Nobody came; according to Ana Ruiz, the plan will fail; she left at noon."),
              Contains("Ana Ruiz SAID the plan will fail"));
}

}  // namespace
}  // namespace dossier
