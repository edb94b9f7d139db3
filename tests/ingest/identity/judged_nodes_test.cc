#include "ingest/identity/judged_nodes.h"

#include <set>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

JudgedNodes Nodes() {
  JudgedNodes nodes;
  nodes.apart = {"person/john smith #0123456789abcdef"};
  nodes.merged = {{"person/joram smith", "person/john smith"},
                  {"person/john smith #0123456789abcdef", "person/jack smith"}};
  return nodes;
}

TEST(JudgedNodes, LeadFromTheRulesNodeToTheOneItIsNow) {
  const JudgedNodes nodes = Nodes();
  EXPECT_EQ(nodes.NodeOf("person/john smith", "person/john smith", "ffffffffffffffff"),
            "person/john smith");
  EXPECT_EQ(nodes.NodeOf("person/j smith", "person/joram smith", "ffffffffffffffff"),
            "person/john smith");
  EXPECT_EQ(nodes.NodeOf("person/john smith", "person/john smith", "0123456789abcdef01"),
            "person/jack smith");
}

TEST(JudgedNodes, AreStoredAndNameTheArticlesThatSeeAnotherNode) {
  IdentityHarness identity;
  identity.Add("0123456789abcdef01", "Person|John Smith");
  identity.Add("aa", "Person|Joram Smith");
  identity.Add("bb", "Person|John Smith");
  auto transaction = *identity.store()->Begin(Layer::kDerived);
  std::set<std::string> moved;
  ASSERT_TRUE(ReplaceJudgedNodes(JudgedNodes(), Nodes(), transaction.get(), &moved).ok());
  EXPECT_THAT(moved, ElementsAre("0123456789abcdef01", "aa"));
  auto stored = JudgedNodes::Read(*transaction);
  ASSERT_TRUE(stored.ok());
  EXPECT_EQ(stored->apart, Nodes().apart);
  EXPECT_EQ(stored->merged, Nodes().merged);
  moved.clear();
  ASSERT_TRUE(ReplaceJudgedNodes(*stored, JudgedNodes(), transaction.get(), &moved).ok());
  EXPECT_EQ(moved.size(), 2u);
  EXPECT_TRUE(JudgedNodes::Read(*transaction)->empty());
}

}  // namespace
}  // namespace dossier
