#include "ingest/extract/nation_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(NationFinderTest, BodiesBelongToTheCountryInTheirName) {
  EXPECT_THAT(FoundIn("Nigeria waits. The Central Bank of Nigeria raised rates."),
              Contains("Central Bank of Nigeria PART_OF Nigeria"));
  EXPECT_THAT(FoundIn("Nigeria waits. The Nigerian Ministry of Health agreed."),
              Contains("Nigerian Ministry of Health PART_OF Nigeria"));
  EXPECT_THAT(FoundIn("Nigeria and Ghana wait. The Ministry of Health agreed."),
              Not(Contains("Ministry of Health PART_OF Nigeria")));
  EXPECT_THAT(FoundIn("Nigeria waits. The Nigerian Farmers Union agreed."),
              Not(Contains("Nigerian Farmers Union PART_OF Nigeria")));
}

TEST(NationFinderTest, MinistriesBelongToTheCountryOfTheArticle) {
  EXPECT_THAT(FoundIn("Nigeria waits. The Ministry of Health agreed with Nigeria."),
              Contains("Ministry of Health PART_OF Nigeria"));
}

}  // namespace
}  // namespace dossier
