// A small database with an image, for the tests of what reads it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "graph/store/graph_store.h"
#include "gtest/gtest.h"
#include "tests/graph/store/graph_dump.h"

namespace dossier {

// a (Person) -[MET]-> b twice, a -[MET]-> a; b has no label; an image of that.
class ImagedStore : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::remove_all(folder_);
    Open();
    Do([&](Transaction* t) {
      person_ = *t->MakeLabel("Person");
      met_ = *t->MakeType("MET");
      name_ = *t->MakeKey("name");
      a_ = *t->CreateNode("p/a");
      b_ = *t->CreateNode("p/b");
      ASSERT_TRUE(t->AddLabel(a_, person_).ok());
      ASSERT_TRUE(t->SetNodeProperty(a_, name_, Value("A")).ok());
      for (NodeId end : {b_, b_, a_}) ASSERT_TRUE(t->CreateRelationship(a_, met_, end, "").ok());
    });
    ASSERT_TRUE(store_->RefreshImage().ok());
  }

  void Open() {
    store_.reset();
    store_ = *GraphStore::Open(folder_, OpenMode::kReadWriteOrCreate);
  }

  // Runs `change` in a user's transaction that must commit.
  template <typename Change>
  void Do(const Change& change) {
    auto transaction = *store_->Begin(Layer::kUser);
    change(transaction.get());
    ASSERT_TRUE(transaction->Commit().ok());
  }

  std::vector<std::string> ImageFiles() const {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      std::string name = entry.path().filename().string();
      if (name.starts_with("image")) files.push_back(entry.path().string());
    }
    return files;
  }

  void ExpectWhole() {
    VerifyReader(**store_->GetSnapshot(), true, true);
    EXPECT_TRUE(store_->Check([](std::string_view line) { ADD_FAILURE() << line; }).ok());
  }

  const std::string folder_ = testing::TempDir() + "/imaged";
  std::unique_ptr<GraphStore> store_;
  LabelId person_ = 0;
  TypeId met_ = 0;
  KeyId name_ = 0;
  NodeId a_ = 0, b_ = 0;
};

}  // namespace dossier
