#include "ingest/extract/claim_writer.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(ClaimWriterTest, OnceAPassage) {
  auto found = FoundIn("Kenya arrested Tom Ogola. Kenya arrested Tom Ogola.");
  EXPECT_EQ(std::count(found.begin(), found.end(), "Kenya ARRESTED Tom Ogola"), 2);
  found = FoundIn("Kenya arrested and detained Tom Ogola.");
  EXPECT_EQ(std::count(found.begin(), found.end(), "Kenya ARRESTED Tom Ogola"), 1);
}

TEST(ClaimWriterTest, OnlyWhatTheOntologyAdmits) {
  // A person is no member of a place.
  EXPECT_THAT(FoundIn("Tom Ogola is a member of Kenya."),
              Not(Contains("Tom Ogola MEMBER_OF Kenya")));
}

TEST(ClaimWriterTest, NoCountryLiesInACity) {
  EXPECT_THAT(FoundIn("Kenya is located in Nairobi."), Not(Contains("Kenya LOCATED_IN Nairobi")));
  EXPECT_THAT(FoundIn("Nairobi is located in Kenya."), Contains("Nairobi LOCATED_IN Kenya"));
}

}  // namespace
}  // namespace dossier
