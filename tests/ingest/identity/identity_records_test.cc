#include "ingest/identity/identity_records.h"

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/identity.pb.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(IdentityRecords, FindMembersAndHoldersOfOneGroupOnly) {
  IdentityHarness identity;
  identity.Add("d1", "Person|Ana Prieto");
  identity.Add("d2", "Person|Ana Prieto");
  identity.Add("d3", "Person|Ana Prieto Gomez");
  auto snapshot = *identity.store()->GetSnapshot();
  const std::string id = IdentityHarness::IdOf("Person|Ana Prieto");
  EXPECT_THAT(*ReadMembers(*snapshot, kNodeFamily, "person/ana prieto"), ::testing::SizeIs(2));
  EXPECT_THAT(*ReadMembers(*snapshot, kNodeFamily, "person/ana"), IsEmpty());
  std::vector<std::string> holders;
  ASSERT_TRUE(ForEachHolder(*snapshot, id, "", [&](std::string_view digest) {
                holders.emplace_back(digest);
              }).ok());
  EXPECT_THAT(holders, ElementsAre("d1", "d2"));
  EXPECT_EQ(ReadProfileRecord(*snapshot, id)->articles(), 2u);
  EXPECT_EQ(ReadProfileRecord(*snapshot, "nobody")->articles(), 0u);
}

TEST(IdentityRecords, JudgementsHaveNoDirection) {
  EXPECT_EQ(JudgementKey("a", "b"), JudgementKey("b", "a"));
  EXPECT_EQ(*SplitJudgementKey(JudgementKey("b", "a")),
            (std::pair<std::string, std::string>("a", "b")));
  EXPECT_FALSE(SplitJudgementKey("a b").has_value());
}

TEST(IdentityRecords, FindHoldersByTheBeginningOfTheirDigest) {
  IdentityHarness identity;
  for (const char* digest : {"aa1", "aa2", "ab1"}) identity.Add(digest, "Person|Ana Prieto");
  auto snapshot = *identity.store()->GetSnapshot();
  std::vector<std::string> holders;
  ASSERT_TRUE(ForEachHolder(*snapshot, IdentityHarness::IdOf("Person|Ana Prieto"), "aa",
                            [&](std::string_view digest) { holders.emplace_back(digest); })
                  .ok());
  EXPECT_THAT(holders, ElementsAre("aa1", "aa2"));
}

TEST(IdentityRecords, DamagedOnesAreSaidToBe) {
  auto store = NewMemoryStore();
  auto transaction = *store->Begin(Layer::kDerived);
  ASSERT_TRUE(transaction->PutRecord(kProfileFamily, "id", "\xff\xff").ok());
  EXPECT_TRUE(absl::IsDataLoss(ReadProfileRecord(*transaction, "id").status()));
}

TEST(NodeKeyFor, GivesEachArticleItsOwnWhereNobodyKnows) {
  ProfileRecord record;
  record.set_node_key("person/johnson");
  EXPECT_EQ(NodeKeyFor(record, "0123456789abcdef0000"), "person/johnson");
  record.set_per_article(true);
  EXPECT_EQ(NodeKeyFor(record, "0123456789abcdef0000"), "person/johnson #0123456789abcdef");
}

}  // namespace
}  // namespace dossier
