#include "ingest/identity/identity_change.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/judgements.h"
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

TEST(IdentityChange, UsersJudgementsWinOverSurnames) {
  for (const Judgement judgement : {Judgement::kSame, Judgement::kDifferent}) {
    for (const bool first : {true, false}) {
      IdentityHarness identity;
      if (first) identity.Judge("person/johnson", "person/boris johnson", judgement);
      identity.Add("b", kBoris);
      identity.Add("c", kRonald);
      identity.Add("a", kShort);
      if (!first) {
        EXPECT_EQ(identity.KeyOf("a", kShort), "person/johnson #a");
        EXPECT_THAT(identity.Judge("person/johnson", "person/boris johnson", judgement),
                    ::testing::Contains("a"));
      }
      EXPECT_EQ(identity.KeyOf("a", kShort),
                judgement == Judgement::kSame ? "person/boris johnson" : "person/ronald johnson");
    }
  }
}

TEST(IdentityChange, JudgementsAreTakenBackWithoutATrace) {
  IdentityHarness identity;
  identity.Add("a1", kShort);
  identity.Add("b1", kBoris);
  const size_t records = identity.Records();
  identity.Judge("person/johnson", "person/boris johnson", Judgement::kDifferent);
  EXPECT_EQ(identity.KeyOf("a1", kShort), "person/johnson");
  identity.Judge("person/johnson", "person/boris johnson", Judgement::kNone);
  EXPECT_EQ(identity.KeyOf("a1", kShort), "person/boris johnson");
  EXPECT_EQ(identity.Records(), records);
}

TEST(IdentityChange, NodesJudgedTheSameAreOneAndTakeShortNamesAlong) {
  IdentityHarness identity;
  identity.Add("a1", "Person|Maria Silva");
  identity.Add("b1", "Person|Maria Costa Lima");
  identity.Add("c1", "Person|Costa");
  EXPECT_THAT(identity.Judge("person/maria silva", "person/maria costa lima", Judgement::kSame),
              ElementsAre("b1", "c1"));
  EXPECT_EQ(identity.KeyOf("b1", "Person|Maria Costa Lima"), "person/maria silva");
  EXPECT_EQ(identity.KeyOf("c1", "Person|Costa"), "person/maria silva");
  // A shorter form joins what it is the form of.
  identity.Add("d1", "Person|Maria Lima");
  EXPECT_EQ(identity.KeyOf("d1", "Person|Maria Lima"), identity.KeyOf("a1", "Person|Maria Silva"));
}

// Users say which of the articles mean somebody else, although all say the same of him.
TEST(IdentityChange, EqualNamesArePartedByArticle) {
  constexpr const char* kJohn = "Person|John Smith";
  IdentityHarness identity;
  for (const char* digest : {"a1", "b2", "c3", "d4"}) identity.Add(digest, kJohn);
  EXPECT_THAT(identity.Judge("person/john smith", "person/john smith #c3", Judgement::kDifferent),
              ElementsAre("c3"));
  EXPECT_EQ(identity.KeyOf("a1", kJohn), "person/john smith");
  EXPECT_EQ(identity.KeyOf("c3", kJohn), "person/john smith #c3");
  // Two others are with him.
  identity.Judge("person/john smith #c3", "person/john smith #d4", Judgement::kSame);
  EXPECT_EQ(identity.KeyOf("d4", kJohn), "person/john smith #c3");
  // Gone and come back.
  identity.Remove("c3", kJohn);
  EXPECT_EQ(identity.KeyOf("d4", kJohn), "person/john smith #d4");
  identity.Add("c3", kJohn);
  EXPECT_EQ(identity.KeyOf("d4", kJohn), "person/john smith #c3");
  // Of two articles that are judged different, the one with the greater digest leaves.
  identity.Judge("person/john smith #a1", "person/john smith #b2", Judgement::kDifferent);
  EXPECT_EQ(identity.KeyOf("a1", kJohn), "person/john smith");
  EXPECT_EQ(identity.KeyOf("b2", kJohn), "person/john smith #b2");
}

TEST(IdentityChange, AnArticlesSurnameIsWhomUsersSay) {
  IdentityHarness identity;
  identity.Add("a1", kShort);
  identity.Add("a2", kShort);
  identity.Add("b1", kBoris);
  identity.Add("c1", kRonald);
  identity.Judge("person/johnson #a2", "person/ronald johnson", Judgement::kSame);
  EXPECT_EQ(identity.KeyOf("a1", kShort), "person/johnson #a1");
  EXPECT_EQ(identity.KeyOf("a2", kShort), "person/ronald johnson");
}

TEST(IdentityChange, WhatIsDifferentFromOneIsDifferentFromAllItIsTheSameAs) {
  IdentityHarness identity;
  identity.Judge("person/boris johnson", "person/alexander pfeffel", Judgement::kSame);
  identity.Judge("person/johnson", "person/alexander pfeffel", Judgement::kDifferent);
  identity.Add("a1", kShort);
  identity.Add("b1", kBoris);
  EXPECT_EQ(identity.KeyOf("a1", kShort), "person/johnson");
  // Nobody is called Pfeffel, so that there is nothing to make one with.
  EXPECT_EQ(identity.KeyOf("b1", kBoris), "person/boris johnson");
}

// Two names that would share a third one's node.
TEST(IdentityChange, NamesJudgedDifferentDoNotMeetAtAThird) {
  IdentityHarness identity;
  identity.Add("a1", "Person|Claudia Sheinbaum");
  identity.Add("b1", "Person|Claudia Sheinbaum Pardo");
  identity.Add("c1", "Person|Claudia R. Sheinbaum Pardo");
  const std::string all[] = {"person/claudia sheinbaum pardo", "person/claudia r sheinbaum pardo"};
  EXPECT_EQ(identity.KeyOf("c1", "Person|Claudia R. Sheinbaum Pardo"), "person/claudia sheinbaum");
  identity.Judge(all[0], all[1], Judgement::kDifferent);
  EXPECT_EQ(identity.KeyOf("b1", "Person|Claudia Sheinbaum Pardo"), all[0]);
  EXPECT_EQ(identity.KeyOf("c1", "Person|Claudia R. Sheinbaum Pardo"), "person/claudia sheinbaum");
}

}  // namespace
}  // namespace dossier
