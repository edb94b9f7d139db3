// What a thing is called.
#include "ingest/extract/called_so.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

TEST(CalledSoTest, WithThePredicateOrBehindAMarker) {
  EXPECT_THAT(FoundIn("Ana Ruiz called the report baseless."),
              Contains("Ana Ruiz SAID the report baseless"));
  EXPECT_THAT(FoundIn("Ana Ruiz described his condition as stable."),
              Contains("Ana Ruiz SAID his condition as stable"));
  EXPECT_THAT(FoundIn("Ana Ruiz put the number of dead at 352."),
              Contains("Ana Ruiz SAID the number of dead at 352"));
}

TEST(CalledSoTest, WhatIsCalledNothingIsNotSaid) {
  for (const std::string& line : FoundIn("Ana Ruiz called the director on Monday.")) {
    EXPECT_THAT(line, Not(HasSubstr("SAID"))) << line;
  }
}

}  // namespace
}  // namespace dossier
