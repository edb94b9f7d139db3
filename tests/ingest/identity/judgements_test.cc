#include "ingest/identity/judgements.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/identity_records.h"
#include "tests/graph/memory/memory_store.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Judgements, FollowChainsOfTheSame) {
  Judgements judgements;
  judgements.Put(MakeJudgedPair("b", "a"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("b", "c"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("c", "x"), Judgement::kDifferent);
  judgements.Put(MakeJudgedPair("x", "y"), Judgement::kSame);
  EXPECT_THAT(judgements.SameAs("a"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(judgements.DifferentFrom("a"), ElementsAre("x", "y"));
  EXPECT_THAT(judgements.DifferentFrom("y"), ElementsAre("a", "b", "c"));
  EXPECT_EQ(judgements.Of("c", "x"), Judgement::kDifferent);
  EXPECT_EQ(judgements.Of("a", "c"), Judgement::kNone);  // it follows, but nobody said it
  EXPECT_TRUE(judgements.IsJudgedSame("y"));
  EXPECT_FALSE(judgements.IsJudgedSame("z"));
  judgements.Put(MakeJudgedPair("b", "c"), Judgement::kNone);
  EXPECT_THAT(judgements.SameAs("a"), ElementsAre("a", "b"));
  EXPECT_THAT(judgements.DifferentFrom("a"), IsEmpty());
}

TEST(Judgements, AreReadFromRecords) {
  auto store = NewMemoryStore();
  auto transaction = *store->Begin(Layer::kDerived);
  ASSERT_TRUE(transaction->PutRecord(kJudgementFamily, JudgementKey("b", "a"), "same").ok());
  EXPECT_EQ(Judgements::Read(*transaction)->Of("a", "b"), Judgement::kSame);
  ASSERT_TRUE(transaction->PutRecord(kJudgementFamily, JudgementKey("b", "c"), "perhaps").ok());
  EXPECT_TRUE(absl::IsDataLoss(Judgements::Read(*transaction).status()));
}

TEST(ArticleKey, HasANameAndADigest) {
  const std::string key = ArticleKeyOf("person/johnson", "0123456789abcdef0000");
  EXPECT_EQ(key, "person/johnson #0123456789abcdef");
  const auto parts = SplitArticleKey(key);
  ASSERT_TRUE(parts.has_value());
  EXPECT_EQ(parts->first, "person/johnson");
  EXPECT_EQ(parts->second, "0123456789abcdef");
  EXPECT_FALSE(SplitArticleKey("person/johnson").has_value());
  EXPECT_FALSE(SplitArticleKey("person/johnson #").has_value());
  EXPECT_FALSE(SplitArticleKey("work/we are #one").has_value());
}

}  // namespace
}  // namespace dossier
