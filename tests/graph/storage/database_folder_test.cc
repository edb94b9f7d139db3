#include "graph/storage/database_folder.h"

#include <filesystem>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

class DatabaseFolderTest : public testing::Test {
 protected:
  DatabaseFolderTest() : path_(testing::TempDir() + "/folder"), folder_(path_) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }

  std::string path_;
  DatabaseFolder folder_;
};

TEST_F(DatabaseFolderTest, TheWatermarkIsMadeAndMoved) {
  EXPECT_TRUE(absl::IsNotFound(folder_.ReadWatermark().status()));
  for (uint64_t commits : {0, 7, 12345}) {
    ASSERT_TRUE(folder_.WriteWatermark(commits).ok());
    EXPECT_EQ(*folder_.ReadWatermark(), commits);
  }
  EXPECT_FALSE(std::filesystem::exists(path_ + "/WATERMARK.new"));
}

TEST_F(DatabaseFolderTest, CommitsThatWereConfirmedMustBeThere) {
  EXPECT_TRUE(folder_.CheckWatermark(0).ok());
  EXPECT_TRUE(absl::IsDataLoss(folder_.CheckWatermark(3)));  // no watermark
  ASSERT_TRUE(folder_.WriteWatermark(3).ok());
  EXPECT_TRUE(folder_.CheckWatermark(3).ok());
  EXPECT_TRUE(folder_.CheckWatermark(4).ok());
  absl::Status lost = folder_.CheckWatermark(2);
  EXPECT_TRUE(absl::IsDataLoss(lost));
  EXPECT_THAT(std::string(lost.message()), testing::HasSubstr("commit 3 had been confirmed"));
}

}  // namespace
}  // namespace dossier
