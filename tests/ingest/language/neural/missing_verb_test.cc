#include "ingest/language/neural/missing_verb.h"

#include <gtest/gtest.h>

#include <vector>

namespace dossier {
namespace {

TokenSyntax At(PennTag tag, Relation relation, uint32_t head) {
  return {tag, UniversalTag::kNoun, relation, head};
}

// 'Canada imposed tariffs on steel'
std::vector<TokenSyntax> Tariffs() {
  return {At(PennTag::kNNP, Relation::kOblUnmarked, 1), At(PennTag::kVBN, Relation::kAmod, 2),
          At(PennTag::kNNS, Relation::kRoot, kNone), At(PennTag::kIN, Relation::kCase, 4),
          At(PennTag::kNN, Relation::kNmod, 2)};
}

TEST(MissingVerbTest, ParticipleBehindANameActs) {
  std::vector<TokenSyntax> part = Tariffs();
  RestoreMissingVerb(part);
  EXPECT_EQ(part[1].tag, PennTag::kVBD);
  EXPECT_EQ(part[1].head, kNone);
  EXPECT_EQ(part[0].relation, Relation::kNsubj);
  EXPECT_EQ(part[0].head, 1u);
  EXPECT_EQ(part[2].relation, Relation::kObj);
  EXPECT_EQ(part[2].head, 1u);
  EXPECT_EQ(part[4].head, 2u);
}

TEST(MissingVerbTest, NotWhereAFiniteVerbStands) {
  std::vector<TokenSyntax> part = Tariffs();
  part.push_back(At(PennTag::kVBZ, Relation::kAclRelcl, 2));
  RestoreMissingVerb(part);
  EXPECT_EQ(part[1].tag, PennTag::kVBN);
  EXPECT_EQ(part[1].head, 2u);
}

TEST(MissingVerbTest, NotBehindACommonNoun) {
  std::vector<TokenSyntax> part = Tariffs();
  part[0].tag = PennTag::kNN;
  RestoreMissingVerb(part);
  EXPECT_EQ(part[1].tag, PennTag::kVBN);
}

// 'East Kenya plans to leave'
TEST(MissingVerbTest, PlansOfANameAreItsVerb) {
  std::vector<TokenSyntax> part = {
      At(PennTag::kNNP, Relation::kCompound, 1), At(PennTag::kNNP, Relation::kCompound, 2),
      At(PennTag::kNNS, Relation::kRoot, kNone), At(PennTag::kTO, Relation::kMark, 4),
      At(PennTag::kVB, Relation::kAcl, 2)};
  RestoreMissingVerb(part);
  EXPECT_EQ(part[2].tag, PennTag::kVBZ);
  EXPECT_EQ(part[1].relation, Relation::kNsubj);
  EXPECT_EQ(part[4].relation, Relation::kXcomp);
}

}  // namespace
}  // namespace dossier
