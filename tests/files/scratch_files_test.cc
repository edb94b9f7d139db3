#include "tests/files/scratch_files.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace dossier {
namespace {

TEST(ScratchFilesTest, GiveBackWhatWasWrittenLast) {
  const std::string path = WriteScratchFile("folder/file.txt", "a longer first text");
  EXPECT_EQ(WriteScratchFile("folder/file.txt", std::string("\0\n", 2)), path);
  EXPECT_EQ(ReadFileBytes(path), std::string("\0\n", 2));
}

TEST(ScratchFilesTest, NothingLiesAtAFreshPath) {
  WriteScratchFile("old/file.txt", "x");
  EXPECT_FALSE(std::filesystem::exists(FreshScratchPath("old")));
}

TEST(ScratchFilesTest, AFileThatIsNotThereFailsTheTest) {
  EXPECT_NONFATAL_FAILURE(ReadFileBytes("nowhere"), "nowhere");
}

}  // namespace
}  // namespace dossier
