#include "ingest/extract/argument_resolver.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

// A body and its people may each be taken for the other's owner: this once had no end.
TEST(ArgumentResolverTest, BodiesThatOwnEachOtherEnd) {
  FoundIn("A provincial government official said.");
  EXPECT_THAT(FoundIn("Kenyan government officials met Ana Ruiz."),
              testing::Contains("Kenya MET_WITH Ana Ruiz"));
}

}  // namespace
}  // namespace dossier
