#include "ingest/identity/name_finder.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Find(IdentityHarness* identity, const std::string& typed) {
  auto snapshot = *identity->store()->GetSnapshot();
  auto found = FindNamedKeys(*snapshot, {"Person", "Organization", "Place"}, typed);
  EXPECT_TRUE(found.ok()) << found.status();
  std::vector<std::string> keys;
  for (const NamedKey& named : *found) keys.push_back(named.key);
  return keys;
}

TEST(FindNamedKeys, TakesNamesAndKeys) {
  IdentityHarness identity;
  identity.Add("aa", "Person|Boris Johnson");
  identity.Add("bb", "Person|Johnson");
  identity.Add("cc", "Organization|Johnson");
  identity.Add("dd", "Place|Mexico|kind=Country|cc=MX");
  identity.Add("ee", "Organization|Jalisco New Generation Cartel|alias=CJNG");
  EXPECT_THAT(Find(&identity, "Boris JOHNSON"), ElementsAre("person/boris johnson"));
  EXPECT_THAT(Find(&identity, "person/boris johnson"), ElementsAre("person/boris johnson"));
  EXPECT_THAT(Find(&identity, "Johnson"), ElementsAre("organization/johnson", "person/johnson"));
  EXPECT_THAT(Find(&identity, "mexico"), ElementsAre("country/mx"));
  EXPECT_THAT(Find(&identity, "CJNG"), ElementsAre("organization/jalisco new generation cartel"));
  EXPECT_THAT(Find(&identity, "Nobody"), IsEmpty());
  EXPECT_THAT(Find(&identity, ""), IsEmpty());
}

TEST(FindNamedKeys, TakesWhatOneArticleCallsSo) {
  IdentityHarness identity;
  identity.Add("aaaa1", "Person|John Smith");
  identity.Add("aaaa2", "Person|John Smith");
  EXPECT_THAT(Find(&identity, "John Smith #aaaa1"), ElementsAre("person/john smith #aaaa1"));
  EXPECT_THAT(Find(&identity, "person/john smith #aaaa2"), ElementsAre("person/john smith #aaaa2"));
  EXPECT_THAT(Find(&identity, "John Smith #aaaa").size(), 2u);
  EXPECT_THAT(Find(&identity, "John Smith #aaa"), IsEmpty());  // too little of the digest
}

TEST(FindNamedKeys, TellsTheNodeAndTheArticles) {
  IdentityHarness identity;
  identity.Add("aa", "Person|Claudia Sheinbaum");
  identity.Add("bb", "Person|Sheinbaum|title=President");
  identity.Add("cc", "Person|Sheinbaum");
  auto snapshot = *identity.store()->GetSnapshot();
  auto found = FindNamedKeys(*snapshot, {"Person"}, "Sheinbaum");
  ASSERT_EQ(found->size(), 1u);
  EXPECT_THAT(found->front().nodes, ElementsAre("person/claudia sheinbaum"));
  EXPECT_EQ(found->front().articles, 2u);
}

}  // namespace
}  // namespace dossier
