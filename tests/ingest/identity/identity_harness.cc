#include "tests/ingest/identity/identity_harness.h"

#include "gtest/gtest.h"
#include "ingest/identity/identity_change.h"
#include "ingest/identity/identity_records.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {

IdentityHarness::IdentityHarness() : store_(NewMemoryStore()) {}

std::string IdentityHarness::IdOf(const std::string& spec) {
  return ProfileId(*MakeProfile(EntityFromSpec(spec)));
}

std::set<std::string> IdentityHarness::Change(const std::string& digest, const std::string& spec,
                                              bool add) {
  auto transaction = *store_->Begin(Layer::kDerived);
  IdentityChange change(transaction.get());
  const std::string id = IdOf(spec);
  const absl::Status s =
      add ? change.Add(id, *MakeProfile(EntityFromSpec(spec)), digest) : change.Remove(id, digest);
  EXPECT_TRUE(s.ok()) << s;
  auto moved = change.Settle();
  EXPECT_TRUE(moved.ok()) << moved.status();
  EXPECT_TRUE(transaction->Commit().ok());
  return moved.ok() ? *std::move(moved) : std::set<std::string>();
}

std::set<std::string> IdentityHarness::Add(const std::string& digest, const std::string& spec) {
  return Change(digest, spec, true);
}

std::set<std::string> IdentityHarness::Remove(const std::string& digest, const std::string& spec) {
  return Change(digest, spec, false);
}

std::set<std::string> IdentityHarness::Judge(const std::string& key, const std::string& other,
                                             Judgement judgement) {
  auto transaction = *store_->Begin(Layer::kDerived);
  IdentityChange change(transaction.get());
  const absl::Status s = change.Judge(key, other, judgement);
  EXPECT_TRUE(s.ok()) << s;
  auto moved = change.Settle();
  EXPECT_TRUE(moved.ok()) << moved.status();
  EXPECT_TRUE(transaction->Commit().ok());
  return moved.ok() ? *std::move(moved) : std::set<std::string>();
}

std::string IdentityHarness::KeyOf(const std::string& digest, const std::string& spec) {
  auto transaction = *store_->Begin(Layer::kDerived);
  IdentityChange change(transaction.get());
  return *change.NodeKey(IdOf(spec), digest);
}

size_t IdentityHarness::Records() {
  size_t count = 0;
  auto snapshot = *store_->GetSnapshot();
  for (std::string_view family : {kProfileFamily, kHolderFamily, kBlockFamily, kNodeFamily,
                                  kJudgementFamily, kApartFamily, kMergedFamily}) {
    const absl::Status s =
        snapshot->ScanRecords(family, "", [&](std::string_view, std::string_view) {
          ++count;
          return true;
        });
    EXPECT_TRUE(s.ok()) << s;
  }
  return count;
}

}  // namespace dossier
