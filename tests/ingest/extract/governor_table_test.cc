#include "ingest/extract/governor_table.h"

#include <string>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(GovernorTableTest, EffectsOfWordsAndPairs) {
  const GovernorTable& table = GovernorTable::Core();
  EXPECT_EQ(table.Find("refuse", "")->effect, Effect::kNegative);
  EXPECT_EQ(table.Find("plan", "")->effect, Effect::kPlanned);
  EXPECT_EQ(table.Find("call", "for")->effect, Effect::kPlanned);
  EXPECT_EQ(table.Find("hold", "")->kind, GovernorKind::kLight);
  EXPECT_EQ(table.Find("hand", "")->kind, GovernorKind::kGive);
  EXPECT_EQ(table.Find("banana", ""), nullptr);
}

TEST(GovernorTableTest, AWrongLineIsNamed) {
  auto table = GovernorTable::Parse("refuse\tnegative\t-\nplan\tmaybe\t-\n");
  ASSERT_FALSE(table.ok());
  EXPECT_NE(table.status().ToString().find("governors.tsv:2"), std::string::npos);
}

}  // namespace
}  // namespace dossier
