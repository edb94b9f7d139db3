#include "ingest/extract/link_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(LinkFinderTest, PlacesOneInTheOther) {
  EXPECT_THAT(FoundIn("Tom Ogola lives in Arequipa, Peru."), Contains("Arequipa LOCATED_IN Peru"));
  // A list is no chain.
  EXPECT_THAT(FoundIn("Tom Ogola saw Spain, Peru, and Chile."),
              Not(Contains("Spain LOCATED_IN Peru")));
}

}  // namespace
}  // namespace dossier
