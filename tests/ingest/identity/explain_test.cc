#include "ingest/identity/explain.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;

TEST(Explain, SaysWhyTwoNamesAreOneNode) {
  IdentityHarness identity;
  identity.Add("a", "Person|Claudia Sheinbaum|title=President");
  identity.Add("b", "Person|Sheinbaum|title=President");
  auto snapshot = *identity.store()->GetSnapshot();
  auto explanation =
      Explain(*snapshot, IdentityHarness::IdOf("Person|Claudia Sheinbaum|title=President"),
              IdentityHarness::IdOf("Person|Sheinbaum|title=President"));
  ASSERT_TRUE(explanation.ok()) << explanation.status();
  EXPECT_TRUE(explanation->same);
  ASSERT_EQ(explanation->reasons.size(), 2u);
  EXPECT_THAT(explanation->reasons[0], HasSubstr("full name"));
  EXPECT_THAT(explanation->reasons[1], HasSubstr("stands for the only one it fits"));
  EXPECT_THAT(explanation->reasons[1], HasSubstr("title like 'president'"));
}

TEST(Explain, SaysWhyTwoNamesAreNot) {
  IdentityHarness identity;
  identity.Add("a", "Person|Johnson");
  identity.Add("b", "Person|Boris Johnson");
  identity.Add("c", "Person|Ronald Johnson");
  auto snapshot = *identity.store()->GetSnapshot();
  const std::string johnson = IdentityHarness::IdOf("Person|Johnson");
  auto explanation = Explain(*snapshot, johnson, IdentityHarness::IdOf("Person|Boris Johnson"));
  EXPECT_FALSE(explanation->same);
  EXPECT_THAT(explanation->reasons[0], HasSubstr("may be one of 2"));
  // Two articles' Johnsons are not known to be one.
  EXPECT_FALSE(Explain(*snapshot, johnson, johnson)->same);
  EXPECT_TRUE(absl::IsNotFound(Explain(*snapshot, johnson, "nobody").status()));
}

TEST(ExplainNode, ListsTheWaysInWhichArticlesSpeakOfIt) {
  IdentityHarness identity;
  identity.Add("a", "Person|Claudia Sheinbaum");
  identity.Add("b", "Person|Claudia Sheinbaum Pardo");
  identity.Add("c", "Person|Claudia Sheinbaum");
  auto snapshot = *identity.store()->GetSnapshot();
  auto members = ExplainNode(*snapshot, "person/claudia sheinbaum");
  ASSERT_EQ(members->size(), 2u);
  EXPECT_EQ((*members)[0].says, "Person claudia sheinbaum");
  EXPECT_EQ((*members)[0].articles, 2u);
  EXPECT_THAT((*members)[1].reason, HasSubstr("longer form of 'claudia sheinbaum'"));
  EXPECT_TRUE(ExplainNode(*snapshot, "person/nobody")->empty());
}

}  // namespace
}  // namespace dossier
