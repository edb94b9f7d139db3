#include "ingest/text/relation.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(RelationTest, NamesReadBack) {
  for (int i = 0; i < kRelations; ++i) {
    const auto relation = static_cast<Relation>(i);
    EXPECT_EQ(ParseRelation(ToString(relation)), relation) << ToString(relation);
  }
  EXPECT_EQ(ToString(Relation::kNsubjPass), "nsubj:pass");
  EXPECT_EQ(ToString(Relation::kNone), "_");
}

TEST(RelationTest, UnknownSubtypesFallBackToTheirRelation) {
  EXPECT_EQ(ParseRelation("nmod:tmp"), Relation::kNmod);
  EXPECT_EQ(ParseRelation("nonsense"), Relation::kDep);
  EXPECT_EQ(ParseRelation("nonsense:tmp"), Relation::kDep);
}

TEST(RelationTest, FamiliesHoldTheirSubtypes) {
  EXPECT_TRUE(IsSubject(Relation::kCsubjPass));
  EXPECT_TRUE(IsPassiveSubject(Relation::kCsubjPass));
  EXPECT_FALSE(IsPassiveSubject(Relation::kNsubjOuter));
  EXPECT_TRUE(IsOblique(Relation::kOblAgent));
  EXPECT_FALSE(IsOblique(Relation::kNmod));
  EXPECT_TRUE(IsClausal(Relation::kAclRelcl));
  EXPECT_FALSE(IsClausal(Relation::kConj));
}

}  // namespace
}  // namespace dossier
