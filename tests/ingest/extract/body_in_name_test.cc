#include "ingest/extract/body_in_name.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(BodyInNameTest, PartOfTheBodyThatItsNameHolds) {
  EXPECT_THAT(FoundIn("The African Union met. The Peace Council of the African Union agreed."),
              Contains("Peace Council of the African Union PART_OF African Union"));
}

TEST(BodyInNameTest, NotOfWhatTheArticleDoesNotSpeakOf) {
  EXPECT_THAT(FoundIn("The Peace Council of the African Union agreed."),
              Not(Contains("Peace Council of the African Union PART_OF African Union")));
}

}  // namespace
}  // namespace dossier
