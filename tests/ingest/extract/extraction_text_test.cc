#include "ingest/extract/extraction_text.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

// The whole of ExtractionText stands in the golden files; these are the lines of pattern examples.
TEST(ExtractionTextTest, LinesOfClaimsEventsAndStatements) {
  auto found = FoundIn("\"Kenya arrested Tom Ogola,\" said Ana Ruiz.");
  EXPECT_THAT(found, Contains("Kenya ARRESTED Tom Ogola"));
  EXPECT_THAT(found, Contains("Arrest(PATIENT=Tom Ogola)"));
  EXPECT_THAT(found, Contains("Ana Ruiz SAID Kenya arrested Tom Ogola"));
  EXPECT_THAT(FoundIn("Kenya plans to arrest Tom Ogola."),
              Contains("Kenya ARRESTED Tom Ogola [planned]"));
}

// Sums of money were once cut to six digits.
TEST(ExtractionTextTest, NumbersKeepTheirDigits) {
  PropertyValue value;
  value.set_number(4253117.5);
  EXPECT_EQ(PropertyText(value), "4253117.5");
  value.set_number(4200000);
  EXPECT_EQ(PropertyText(value), "4200000");
  value.set_number(2.5);
  EXPECT_EQ(PropertyText(value), "2.5");
}

}  // namespace
}  // namespace dossier
