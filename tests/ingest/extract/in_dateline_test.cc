#include "ingest/extract/in_dateline.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(InDatelineTest, WhereItWasWrittenDoesNothing) {
  std::vector<std::string> found =
      FoundIn("NAIROBI, June 2 (Reuters) - Tom Ogola thanked Tanzania on Monday.");
  EXPECT_THAT(found, Contains("Tom Ogola THANKED Tanzania"));
  EXPECT_THAT(found, Not(Contains("NAIROBI THANKED Tanzania")));
}

TEST(InDatelineTest, APlaceThatActsIsNone) {
  EXPECT_THAT(FoundIn("Kenya - the host - thanked Tanzania on Monday."),
              Not(Contains("Tanzania THANKED Kenya")));
  EXPECT_THAT(FoundIn("Kenya thanked Tanzania - again."), Contains("Kenya THANKED Tanzania"));
}

}  // namespace
}  // namespace dossier
