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

}  // namespace
}  // namespace dossier
