#include "ingest/extract/slot.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(SlotTest, FixedSlotsAndWords) {
  SlotPath path = ParseSlotPath("object.possessor");
  ASSERT_EQ(path.size(), 2u);
  EXPECT_EQ(path[0].kind, SlotKind::kObject);
  EXPECT_EQ(path[1].kind, SlotKind::kPossessor);
  path = ParseSlotPath("tribute.to");
  ASSERT_EQ(path.size(), 2u);
  EXPECT_EQ(path[0].kind, SlotKind::kWord);
  EXPECT_EQ(path[0].word, "tribute");
  EXPECT_EQ(path[1].word, "to");
}

TEST(SlotTest, EmptyPartsAreDropped) {
  EXPECT_TRUE(ParseSlotPath("").empty());
  EXPECT_TRUE(ParseSlotPath("..").empty());
  EXPECT_EQ(ParseSlotPath(".with.").size(), 1u);
}

}  // namespace
}  // namespace dossier
