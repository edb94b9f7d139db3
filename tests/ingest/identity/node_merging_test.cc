#include "ingest/identity/node_merging.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

struct World {
  IdentityHarness identity;

  World() {
    identity.Add("aa", "Person|Maria Silva");
    identity.Add("bb", "Person|Maria Costa");
    identity.Add("cc", "Person|Silva");
    identity.Add("dd", "Organization|CJNG");
    identity.Add("ee", "Person|Ana Ruiz");
  }
  JudgedNodes Make(const Judgements& judgements) const {
    auto snapshot = *const_cast<IdentityHarness&>(identity).store()->GetSnapshot();
    auto nodes = MakeJudgedNodes(*snapshot, judgements);
    EXPECT_TRUE(nodes.ok()) << nodes.status();
    return *std::move(nodes);
  }
};

TEST(NodesNamed, AreThoseOfTheKeyElseOfAllCalledSo) {
  World world;
  auto snapshot = *world.identity.store()->GetSnapshot();
  EXPECT_THAT(*NodesNamed(*snapshot, "person/maria silva"), ElementsAre("person/maria silva"));
  EXPECT_THAT(*NodesNamed(*snapshot, "person/silva"), ElementsAre("person/maria silva"));
  EXPECT_THAT(*NodesNamed(*snapshot, "person/silva #cc"), ElementsAre("person/maria silva"));
  EXPECT_THAT(*NodesNamed(*snapshot, "person/silva #aa"), IsEmpty());
  EXPECT_THAT(*NodesNamed(*snapshot, "person/nobody"), IsEmpty());
}

TEST(NodesNow, HeedWhatWasJudged) {
  World world;
  auto snapshot = *world.identity.store()->GetSnapshot();
  JudgedNodes judged;
  judged.merged = {{"person/maria silva", "person/maria costa"}};
  judged.apart = {"person/silva #cc"};
  EXPECT_THAT(*NodesNow(*snapshot, judged, "person/silva"), ElementsAre("person/maria costa"));
  EXPECT_THAT(*NodesNow(*snapshot, judged, "person/silva #cc"), ElementsAre("person/silva #cc"));
}

TEST(MakeJudgedNodes, OneNodeIsCalledByTheBetterKey) {
  World world;
  Judgements judgements;
  judgements.Put(MakeJudgedPair("person/maria silva", "person/maria costa"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("person/maria costa", "organization/cjng"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("person/maria costa", "person/nobody"), Judgement::kSame);
  EXPECT_THAT(world.Make(judgements).merged,
              ElementsAre(Pair("organization/cjng", "person/maria costa"),
                          Pair("person/maria silva", "person/maria costa")));
}

TEST(MakeJudgedNodes, NothingThatIsDifferentIsJoinedRoundACorner) {
  World world;
  Judgements judgements;
  judgements.Put(MakeJudgedPair("person/ana ruiz", "person/maria costa"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("person/ana ruiz", "person/maria silva"), Judgement::kSame);
  // The surname stands for Maria Silva by the rule, which judges cannot have foreseen.
  judgements.Put(MakeJudgedPair("person/silva", "person/maria costa"), Judgement::kDifferent);
  EXPECT_THAT(world.Make(judgements).merged,
              ElementsAre(Pair("person/maria costa", "person/ana ruiz")));
}

TEST(MakeJudgedNodes, ArticlesAreSetApartOnlyWhereTheyAre) {
  World world;
  Judgements judgements;
  judgements.Put(MakeJudgedPair("person/silva #cc", "person/maria costa"), Judgement::kDifferent);
  EXPECT_THAT(world.Make(judgements).apart, IsEmpty());  // they are not one anyway
  judgements.Put(MakeJudgedPair("person/silva #cc", "person/maria silva"), Judgement::kDifferent);
  judgements.Put(MakeJudgedPair("person/silva #ff", "person/maria silva"), Judgement::kSame);
  EXPECT_THAT(world.Make(judgements).apart, ElementsAre("person/silva #cc"));
}

TEST(ForEachNamed, VisitsTheArticlesOfAKey) {
  World world;
  auto snapshot = *world.identity.store()->GetSnapshot();
  std::vector<std::string> digests;
  const auto visit = [&](const ProfileRecord&, std::string_view digest) {
    digests.emplace_back(digest);
  };
  ASSERT_TRUE(ForEachNamed(*snapshot, "person/maria silva #a", visit).ok());
  EXPECT_THAT(digests, ElementsAre("aa"));
  ASSERT_TRUE(ForEachNamed(*snapshot, "person/maria silva", visit).ok());
  EXPECT_EQ(digests.size(), 1u);  // no article's key
}

}  // namespace
}  // namespace dossier
