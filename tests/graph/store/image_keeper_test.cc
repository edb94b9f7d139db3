// Which image is read, when there is none, and what is left of older ones.
#include "graph/store/image_keeper.h"

#include <fstream>

#include "graph/image/image_writer.h"
#include "tests/graph/store/imaged_store.h"

namespace dossier {
namespace {

class ImageKeeperTest : public ImagedStore {
 protected:
  void AddNode() {
    Do([](Transaction* t) { ASSERT_TRUE(t->CreateNode("").ok()); });
  }
};

TEST_F(ImageKeeperTest, OneFileAndTheNextTakesItsPlace) {
  const std::vector<std::string> first = ImageFiles();
  ASSERT_EQ(first.size(), 1u);
  for (int i = 0; i < 10; ++i) AddNode();
  ASSERT_TRUE(store_->RefreshImage().ok());
  const std::vector<std::string> second = ImageFiles();
  ASSERT_EQ(second.size(), 1u);
  EXPECT_NE(first, second);
  ExpectWhole();
}

TEST_F(ImageKeeperTest, LittleChangeIsNotWorthAnother) {
  const std::vector<std::string> first = ImageFiles();
  ASSERT_TRUE(store_->RefreshImage().ok());
  EXPECT_EQ(ImageFiles(), first);
}

TEST_F(ImageKeeperTest, AFileThatIsGoneIsNotMissed) {
  store_.reset();
  for (const std::string& file : ImageFiles()) std::filesystem::remove(file);
  Open();
  AddNode();
  ExpectWhole();
  ASSERT_TRUE(store_->RefreshImage().ok());
  EXPECT_EQ(ImageFiles().size(), 1u);
  ExpectWhole();
}

TEST_F(ImageKeeperTest, ADamagedFileIsNotRead) {
  store_.reset();
  std::ofstream(ImageFiles()[0], std::ios::app) << "x";
  Open();
  ExpectWhole();
}

TEST_F(ImageKeeperTest, AnotherDatabasesFileIsNotRead) {
  const std::string copy = testing::TempDir() + "/other_image";
  std::filesystem::remove_all(copy);
  ASSERT_TRUE(store_->Backup(copy).ok());
  const std::string file = ImageFiles()[0];
  std::filesystem::copy(file, copy + "/" + std::filesystem::path(file).filename().string());
  AddNode();
  auto other = *GraphStore::Open(copy, OpenMode::kReadWrite);
  VerifyReader(**other->GetSnapshot(), true, true);
}

TEST_F(ImageKeeperTest, StrayFilesGoWhenAWriterOpens) {
  store_.reset();
  std::ofstream(ImageKeeper::PathOf(folder_, 999)) << "left by a kill";
  std::ofstream(UnfinishedImage(ImageKeeper::PathOf(folder_, 7))) << "cut short";
  Open();
  EXPECT_EQ(ImageFiles().size(), 1u);
}

TEST_F(ImageKeeperTest, AnotherProcessesReaderFollows) {
  auto reader = *GraphStore::Open(folder_, OpenMode::kReadOnly);
  EXPECT_EQ(DumpGraph(**reader->GetSnapshot()), DumpGraph(**store_->GetSnapshot()));
  AddNode();
  EXPECT_EQ(DumpGraph(**reader->GetSnapshot()), DumpGraph(**store_->GetSnapshot()));
}

TEST_F(ImageKeeperTest, OlderSnapshotsStayBesideCommits) {
  for (int i = 0; i < 50; ++i) {
    auto before = *store_->GetSnapshot();
    AddNode();
    EXPECT_EQ(before->NodeCount() + 1, (*store_->GetSnapshot())->NodeCount());
  }
  ExpectWhole();
}

}  // namespace
}  // namespace dossier
