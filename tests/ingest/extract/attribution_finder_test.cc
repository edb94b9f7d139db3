#include "ingest/extract/attribution_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/attributions_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(AttributionFinderTest, SourcesWithoutAName) {
  EXPECT_THAT(AttributionsIn("Critics say the plan would fail."),
              Contains("Critics ATTRIBUTED [say] the plan would fail"));
  EXPECT_THAT(AttributionsIn("The plan would fail, sources close to the mine said."),
              Contains("sources close to the mine ATTRIBUTED [said] The plan would fail"));
}

TEST(AttributionFinderTest, WantsAndViews) {
  EXPECT_THAT(AttributionsIn("Many voters want to leave the union soon."),
              Contains("Many voters ATTRIBUTED [want] to leave the union soon"));
  EXPECT_THAT(AttributionsIn("Most miners oppose the new tax on copper."),
              Contains("Most miners ATTRIBUTED [oppose] the new tax on copper"));
}

}  // namespace
}  // namespace dossier
