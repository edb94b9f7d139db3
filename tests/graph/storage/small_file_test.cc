#include "graph/storage/small_file.h"

#include <filesystem>
#include <string>

#include "gtest/gtest.h"

namespace dossier {
namespace {

std::string Fresh(const std::string& name) {
  std::string path = testing::TempDir() + "/" + name;
  std::filesystem::remove(path);
  return path;
}

TEST(SmallFileTest, ReplacedAndReadUpToTheLimit) {
  std::string path = Fresh("replaced");
  EXPECT_TRUE(absl::IsNotFound(ReadSmallFile(path, 10).status()));
  ASSERT_TRUE(ReplaceSmallFile(path, "first").ok());
  ASSERT_TRUE(ReplaceSmallFile(path, "second").ok());
  EXPECT_EQ(*ReadSmallFile(path, 100), "second");
  EXPECT_EQ(*ReadSmallFile(path, 3), "sec");
  EXPECT_FALSE(std::filesystem::exists(path + ".new"));
}

// Making the file and writing it are two steps: a kill between them once left an empty watermark,
// and the database was called damaged.
TEST(SmallFileTest, OverwritingMakesNoFile) {
  std::string path = Fresh("overwritten");
  EXPECT_TRUE(absl::IsNotFound(OverwriteSmallFile(path, "new")));
  EXPECT_FALSE(std::filesystem::exists(path));
  ASSERT_TRUE(ReplaceSmallFile(path, "first").ok());
  ASSERT_TRUE(OverwriteSmallFile(path, "new").ok());
  EXPECT_EQ(*ReadSmallFile(path, 100), "newst");
}

}  // namespace
}  // namespace dossier
