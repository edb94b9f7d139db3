// The store against a model over random changes of both layers, with rollbacks, old snapshots and
// reopening.
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/graph/store/graph_dump.h"
#include "tests/graph/store/graph_model.h"
#include "tests/graph/store/random_changes.h"

namespace dossier {
namespace {

// Other seeds than the usual ones where DOSSIER_MODEL_SEED says so.
uint32_t SeedOf(int parameter) {
  const char* base = std::getenv("DOSSIER_MODEL_SEED");
  return static_cast<uint32_t>(parameter + (base != nullptr ? std::atoi(base) : 0));
}

class ModelTest : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "/model_" + std::to_string(GetParam());
    std::filesystem::remove_all(folder_);
    Reopen();
    MakeNamesAndIndexes();
  }

  void Reopen() {
    kept_.clear();
    store_.reset();
    auto store = GraphStore::Open(folder_, OpenMode::kReadWriteOrCreate);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
  }

  void MakeNamesAndIndexes() {
    auto transaction = *store_->Begin(Layer::kUser);
    LabelId a = *transaction->MakeLabel("A");
    KeyId ka = *transaction->MakeKey("ka");
    KeyId kb = *transaction->MakeKey("kb");
    TypeId met = *transaction->MakeType("MET");
    ASSERT_TRUE(transaction->Commit().ok());
    transaction.reset();
    ASSERT_TRUE(store_->CreateIndex({0, "one", false, a, {ka}, false}).ok());
    ASSERT_TRUE(store_->CreateIndex({0, "two", false, a, {kb, ka}, false}).ok());
    ASSERT_TRUE(store_->CreateIndex({0, "three", true, met, {kb}, false}).ok());
  }

  // One transaction; sometimes given up.
  void Change(RandomChanges* changes) {
    Layer layer = changes->Below(2) == 0 ? Layer::kDerived : Layer::kUser;
    GraphModel model = model_;
    auto transaction = *store_->Begin(layer);
    int steps = 1 + changes->Below(20);
    for (int i = 0; i < steps; ++i) {
      changes->Step(layer, transaction.get(), &model);
      if (HasFatalFailure()) return;
    }
    ASSERT_EQ(DumpGraph(*transaction), model.Dump(layer));
    VerifyReader(*transaction, layer == Layer::kUser, layer == Layer::kUser);
    if (HasFatalFailure() || changes->Below(5) == 0) return;
    absl::Status committed = transaction->Commit();
    ASSERT_TRUE(committed.ok()) << committed;
    model_ = std::move(model);
  }

  void CheckAll() {
    auto snapshot = *store_->GetSnapshot();
    ASSERT_EQ(DumpGraph(*snapshot), model_.Dump(Layer::kUser));
    VerifyReader(*snapshot, true, true);
    absl::Status checked = store_->Check([](std::string_view line) { ADD_FAILURE() << line; });
    ASSERT_TRUE(checked.ok()) << checked;
  }

  // One that was open before and follows, as another process would.
  void CheckOtherReader() {
    if (other_ == nullptr) other_ = *GraphStore::Open(folder_, OpenMode::kReadOnly);
    auto snapshot = *other_->GetSnapshot();
    ASSERT_EQ(DumpGraph(*snapshot), model_.Dump(Layer::kUser));
    VerifyReader(*snapshot, true, true);
  }

  void KeepSnapshot() { kept_.emplace_back(*store_->GetSnapshot(), model_.Dump(Layer::kUser)); }

  std::string folder_;
  std::unique_ptr<GraphStore> store_;
  std::unique_ptr<GraphStore> other_;
  GraphModel model_;
  std::vector<std::pair<std::unique_ptr<Snapshot>, std::string>> kept_;
};

TEST_P(ModelTest, AgreesWithTheModel) {
  RandomChanges changes(SeedOf(GetParam()), 4 + GetParam() % 8);
  for (int round = 0; round < 60; ++round) {
    Change(&changes);
    if (HasFatalFailure()) FAIL() << "round " << round;
    CheckAll();
    if (HasFatalFailure()) FAIL() << "round " << round;
    if (round % 9 == 0) KeepSnapshot();
    for (const auto& [snapshot, dump] : kept_) ASSERT_EQ(DumpGraph(*snapshot), dump);
    if (round % 20 == 19) Reopen();
    if (round % 30 == 29) {
      ASSERT_TRUE(store_->Compact().ok());
    }
    // An image now and then, and many changes on top of it; some seeds have none.
    if (GetParam() % 4 != 0 && round % (5 + GetParam()) == 4) {
      ASSERT_TRUE(store_->RefreshImage().ok());
    }
    if (round % 10 == 7) CheckOtherReader();
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ModelTest, testing::Range(1, 9));

}  // namespace
}  // namespace dossier
