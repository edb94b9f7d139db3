#include "ingest/projection/element_tallies.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "ingest/projection/fact_value.h"
#include "tests/graph/memory/memory_store.h"

namespace dossier {
namespace {

constexpr const char* kKey = "country/mx";

Fact Day(int number) { return {Fold::kGreatest, "last_seen", absl::StrCat("d2025-01-", number)}; }

// One commit that adds or takes away the facts of days [from, to).
void Change(GraphStore* store, int from, int to, int change) {
  auto transaction = *store->Begin(Layer::kDerived);
  ElementTallies tallies(kKey);
  ASSERT_TRUE(tallies.Read(*transaction).ok());
  for (int day = from; day < to; ++day) {
    tallies.articles += static_cast<uint64_t>(static_cast<int64_t>(change));
    ASSERT_TRUE(tallies.Count(*transaction, Day(day), change).ok());
    ASSERT_TRUE(tallies.Count(*transaction, {Fold::kLabel, "Place", ""}, change).ok());
  }
  ASSERT_TRUE(tallies.Write(transaction.get()).ok());
  ASSERT_TRUE(transaction->Commit().ok());
}

size_t RecordsIn(GraphStore* store, std::string_view family) {
  size_t count = 0;
  auto snapshot = *store->GetSnapshot();
  EXPECT_TRUE(snapshot
                  ->ScanRecords(family, "",
                                [&](std::string_view, std::string_view) {
                                  ++count;
                                  return true;
                                })
                  .ok());
  return count;
}

TEST(ElementTallies, PropertiesWithManyValuesHaveARecordOfTheirOwn) {
  auto store = NewMemoryStore();
  Change(store.get(), 100, 110, 1);
  EXPECT_EQ(RecordsIn(store.get(), kValuesFamily), 0u);
  Change(store.get(), 110, 160, 1);
  EXPECT_EQ(RecordsIn(store.get(), kValuesFamily), 1u);
  ElementTallies tallies(kKey);
  auto snapshot = *store->GetSnapshot();
  ASSERT_TRUE(tallies.Read(*snapshot).ok());
  EXPECT_EQ(tallies.articles, 60u);
  ASSERT_TRUE(tallies.Count(*snapshot, Day(100), -1).ok());
  EXPECT_EQ(tallies.properties().at({Fold::kGreatest, "last_seen"}).tally.size(), 59u);
}

TEST(ElementTallies, LeaveNothingWhenTheLastArticleGoes) {
  auto store = NewMemoryStore();
  Change(store.get(), 100, 160, 1);
  Change(store.get(), 100, 130, -1);
  EXPECT_EQ(RecordsIn(store.get(), kElementFamily), 1u);
  Change(store.get(), 130, 160, -1);
  EXPECT_EQ(RecordsIn(store.get(), kElementFamily), 0u);
  EXPECT_EQ(RecordsIn(store.get(), kValuesFamily), 0u);
}

TEST(ElementTallies, RefuseToCountBelowNothing) {
  auto store = NewMemoryStore();
  Change(store.get(), 100, 102, 1);
  ElementTallies tallies(kKey);
  auto snapshot = *store->GetSnapshot();
  ASSERT_TRUE(tallies.Read(*snapshot).ok());
  EXPECT_TRUE(absl::IsDataLoss(tallies.Count(*snapshot, Day(199), -1)));
}

TEST(ElementTallies, KnowWhatTheGraphHadBefore) {
  auto store = NewMemoryStore();
  Change(store.get(), 100, 102, 1);
  ElementTallies tallies(kKey);
  auto snapshot = *store->GetSnapshot();
  ASSERT_TRUE(tallies.Read(*snapshot).ok());
  ASSERT_TRUE(tallies.Count(*snapshot, {Fold::kLabel, "Place", ""}, -1).ok());
  ASSERT_TRUE(tallies.Count(*snapshot, {Fold::kLabel, "Country", ""}, 1).ok());
  EXPECT_TRUE(tallies.properties().at({Fold::kLabel, "Place"}).before.label);
  EXPECT_FALSE(tallies.properties().at({Fold::kLabel, "Country"}).before.label);
}

}  // namespace
}  // namespace dossier
