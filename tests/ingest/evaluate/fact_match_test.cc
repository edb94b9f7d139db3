#include "ingest/evaluate/fact_match.h"

#include <gtest/gtest.h>

#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

RelationFact Gold(const std::string& type, std::vector<std::string> also = {}) {
  RelationFact fact;
  fact.subject = "a";
  fact.type = type;
  fact.object = "b";
  fact.also = std::move(also);
  return fact;
}

TEST(StandingTest, DenialOutweighsModality) {
  RelationFact fact = Gold("LEADS");
  EXPECT_EQ(Standing(fact), "asserted");
  fact.modality = "alleged";
  EXPECT_EQ(Standing(fact), "asserted");
  fact.modality = "planned";
  EXPECT_EQ(Standing(fact), "not yet");
  fact.polarity = "negative";
  EXPECT_EQ(Standing(fact), "denied");
}

TEST(AcceptsTest, TypeEndsAndTheirOrder) {
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(ontology.ok());
  const OntologyIndex& core = **ontology;
  EXPECT_TRUE(Accepts(Gold("LEADS"), "a", "LEADS", "b", core));
  EXPECT_FALSE(Accepts(Gold("LEADS"), "b", "LEADS", "a", core));
  EXPECT_FALSE(Accepts(Gold("LEADS"), "a", "WORKS_FOR", "b", core));
  EXPECT_TRUE(Accepts(Gold("LEADS", {"WORKS_FOR"}), "a", "WORKS_FOR", "b", core));
  EXPECT_TRUE(Accepts(Gold("MET_WITH"), "b", "MET_WITH", "a", core));
  EXPECT_TRUE(Accepts(Gold("OWNS"), "b", "PART_OF", "a", core));
  EXPECT_FALSE(Accepts(Gold("OWNS"), "a", "PART_OF", "b", core));
  EXPECT_TRUE(SamePair(Gold("OWNS"), "b", "a"));
  EXPECT_FALSE(SamePair(Gold("OWNS"), "a", "a"));
}

TEST(UnjudgedTest, JointsAreAmongThem) {
  EXPECT_TRUE(IsJoint("AGENT"));
  EXPECT_FALSE(IsJoint("WON"));
  EXPECT_TRUE(IsPartlyAnnotated("AGENT"));
  EXPECT_TRUE(IsPartlyAnnotated("WON"));
  EXPECT_FALSE(IsPartlyAnnotated("LEADS"));
}

}  // namespace
}  // namespace dossier
