#include <gtest/gtest.h>

#include <set>

#include "ingest/text/block.h"
#include "ingest/text/entity.h"
#include "ingest/text/layer.h"
#include "ingest/text/relation.h"
#include "ingest/text/tags.h"

namespace dossier {
namespace {

TEST(Tags, NamesReadBackAsThemselves) {
  std::set<std::string_view> seen;
  for (int i = 0; i < kPennTags; ++i) {
    PennTag tag = static_cast<PennTag>(i);
    EXPECT_EQ(ParsePennTag(ToString(tag)), tag);
    EXPECT_TRUE(seen.insert(ToString(tag)).second) << ToString(tag);
  }
  for (int i = 0; i < kUniversalTags; ++i) {
    UniversalTag tag = static_cast<UniversalTag>(i);
    EXPECT_EQ(ParseUniversalTag(ToString(tag)), tag);
  }
  EXPECT_EQ(ParsePennTag("XYZ"), PennTag::kUnknown);
  EXPECT_EQ(ToString(PennTag::kPRPS), "PRP$");
  EXPECT_EQ(ToString(PennTag::kLeftBracket), "-LRB-");
}

TEST(Relations, NamesReadBackAndUnknownSubtypesFallBack) {
  for (int i = 0; i < kRelations; ++i) {
    Relation relation = static_cast<Relation>(i);
    EXPECT_EQ(ParseRelation(ToString(relation)), relation) << ToString(relation);
  }
  EXPECT_EQ(ParseRelation("nmod:tmp"), Relation::kNmod);
  EXPECT_EQ(ParseRelation("nonsense"), Relation::kDep);
  EXPECT_TRUE(IsPassiveSubject(ParseRelation("nsubj:pass")));
}

TEST(Layers, AreSets) {
  Layers some = {Layer::kTokens, Layer::kTags};
  EXPECT_TRUE(some.HasAll({Layer::kTags}));
  EXPECT_FALSE(some.HasAll({Layer::kTags, Layer::kParse}));
  EXPECT_EQ((some - Layers{Layer::kTags}).ToString(), "tokens");
  EXPECT_EQ(Layers().ToString(), "none");
  EXPECT_EQ(some.ToString(), "tokens, tags");
}

TEST(Kinds, HaveTheOntologysNames) {
  EXPECT_EQ(ToString(NameClass::kOrganization), "Organization");
  EXPECT_EQ(ToString(NameClass::kOther), "Other");
  EXPECT_EQ(ToString(BlockKind::kAddress), "address");
  EXPECT_EQ(ToString(MentionKind::kDemonym), "demonym");
}

}  // namespace
}  // namespace dossier
