#include "ingest/identity/identity_change.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/identity_records.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kShort = "Person|Johnson";
constexpr const char* kBoris = "Person|Boris Johnson";
constexpr const char* kRonald = "Person|Ronald Johnson";

TEST(IdentityChange, NamesTheArticlesWhoseNodeMoves) {
  IdentityHarness identity;
  EXPECT_THAT(identity.Add("a1", kShort), ElementsAre("a1"));
  EXPECT_THAT(identity.Add("a2", kShort), IsEmpty());  // the second holder changes nothing
  EXPECT_THAT(identity.Add("b1", kBoris), ElementsAre("a1", "a2", "b1"));
  EXPECT_EQ(identity.KeyOf("a1", kShort), "person/boris johnson");
  EXPECT_THAT(identity.Add("c1", kRonald), ElementsAre("a1", "a2", "c1"));
  EXPECT_EQ(identity.KeyOf("a1", kShort), "person/johnson #a1");
  EXPECT_THAT(identity.Remove("c1", kRonald), ElementsAre("a1", "a2"));
  EXPECT_EQ(identity.KeyOf("a2", kShort), "person/boris johnson");
}

TEST(IdentityChange, NumbersOfArticlesCountWhereTheyWereWeighed) {
  IdentityHarness identity;
  identity.Add("short", kShort);
  identity.Add("c1", kRonald);
  for (int i = 0; i < 9; ++i) identity.Add(absl::StrCat("b", i), kBoris);
  EXPECT_EQ(identity.KeyOf("short", kShort), "person/johnson #short");
  EXPECT_THAT(identity.Add("b9", kBoris), ElementsAre("short"));
  EXPECT_EQ(identity.KeyOf("short", kShort), "person/boris johnson");
  EXPECT_THAT(identity.Remove("b0", kBoris), ElementsAre("short"));
  EXPECT_EQ(identity.KeyOf("short", kShort), "person/johnson #short");
}

TEST(IdentityChange, ADecisionThatMovesTakesThoseAlongWhoStandForIt) {
  IdentityHarness identity;
  identity.Add("a", "Person|Quintero");
  identity.Add("b", "Person|Caro Quintero");
  EXPECT_EQ(identity.KeyOf("a", "Person|Quintero"), "person/caro quintero");
  EXPECT_THAT(identity.Add("c", "Person|Rafael Caro Quintero"), ElementsAre("a", "b", "c"));
  EXPECT_EQ(identity.KeyOf("a", "Person|Quintero"), "person/rafael caro quintero");
}

TEST(IdentityChange, LeavesNoRecordWhenEverybodyIsGone) {
  IdentityHarness identity;
  identity.Add("a", kShort);
  identity.Add("b", kBoris);
  identity.Add("c", kRonald);
  EXPECT_GT(identity.Records(), 0u);
  identity.Remove("b", kBoris);
  identity.Remove("a", kShort);
  identity.Remove("c", kRonald);
  EXPECT_EQ(identity.Records(), 0u);
}

TEST(IdentityChange, RefusesToTakeAwayWhatNobodyHolds) {
  IdentityHarness identity;
  auto transaction = *identity.store()->Begin(Layer::kDerived);
  IdentityChange change(transaction.get());
  EXPECT_TRUE(absl::IsDataLoss(change.Remove(IdentityHarness::IdOf(kBoris), "a")));
}

TEST(IdentityChange, UsersJudgementsWin) {
  for (const char* judgement : {"same", "different"}) {
    IdentityHarness identity;
    {
      auto transaction = *identity.store()->Begin(Layer::kDerived);
      ASSERT_TRUE(transaction
                      ->PutRecord(kJudgementFamily,
                                  JudgementKey("person/johnson", "person/boris johnson"), judgement)
                      .ok());
      ASSERT_TRUE(transaction->Commit().ok());
    }
    identity.Add("b", kBoris);
    identity.Add("c", kRonald);
    identity.Add("a", kShort);
    EXPECT_EQ(identity.KeyOf("a", kShort),
              std::string(judgement) == "same" ? "person/boris johnson" : "person/ronald johnson");
  }
}

}  // namespace
}  // namespace dossier
