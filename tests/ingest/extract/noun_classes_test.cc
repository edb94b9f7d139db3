#include "ingest/extract/noun_classes.h"

#include <string>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(NounClassesTest, ANounMayBeOfSeveral) {
  const NounClasses& table = NounClasses::Core();
  EXPECT_TRUE(table.Has(NounClass::kLed, "team"));
  EXPECT_TRUE(table.Has(NounClass::kBody, "team"));
  EXPECT_FALSE(table.Has(NounClass::kPlace, "team"));
  EXPECT_TRUE(table.Has(NounClass::kNoPerson, "computer"));
  EXPECT_FALSE(table.Has(NounClass::kPeople, "banana"));
}

TEST(NounClassesTest, AWrongLineIsNamed) {
  for (const char* wrong : {"team\tled\nside\tnothing\n", "team\tled\nteam\tbody\n"}) {
    auto table = NounClasses::Parse(wrong);
    ASSERT_FALSE(table.ok());
    EXPECT_NE(table.status().ToString().find("noun_classes.tsv:2"), std::string::npos);
  }
}

}  // namespace
}  // namespace dossier
