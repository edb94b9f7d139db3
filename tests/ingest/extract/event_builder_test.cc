#include "ingest/extract/event_builder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(EventBuilderTest, RolesOfAnEvent) {
  auto found = FoundIn("Kenya arrested Tom Ogola.");
  EXPECT_THAT(found, Contains("Arrest(AGENT=Kenya)"));
  EXPECT_THAT(found, Contains("Arrest(PATIENT=Tom Ogola)"));
}

// 'Ana Ruiz is not married to Tom Ogola' once married her to herself, denied.
TEST(EventBuilderTest, NobodyIsBothSides) {
  for (const char* text : {"Tom Ogola defeated Tom Ogola.", "Kenya sanctioned Kenya."}) {
    for (const std::string& line : FoundIn(text)) {
      EXPECT_THAT(line, Not(testing::HasSubstr("PATIENT="))) << text;
    }
  }
}

}  // namespace
}  // namespace dossier
