#include "ingest/source/input_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace dossier {
namespace {

namespace fs = std::filesystem;

class InputListTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / "input_list";
    fs::remove_all(root_);
    for (const char* name : {"b.txt", "a/z.txt", "a/y/1.txt", "a.txt", ".hidden/x.txt", "a/.dot"}) {
      fs::create_directories((root_ / name).parent_path());
      std::ofstream(root_ / name) << name;
    }
    fs::create_directory_symlink(root_, root_ / "loop");
    fs::create_symlink(root_ / "b.txt", root_ / "c.txt");
    fs::create_symlink(root_ / "nowhere", root_ / "dead.txt");
  }
  std::vector<std::string> Paths(const std::vector<std::string>& paths) {
    std::vector<std::string> found;
    for (const Input& input : ListInputs(paths)) {
      const std::string shown = fs::path(input.path).lexically_relative(root_).native();
      found.push_back((input.status.ok() ? "" : "error ") + (input.path == "-" ? "-" : shown));
    }
    return found;
  }
  fs::path root_;
};

TEST_F(InputListTest, FoldersAreWalkedInOrder) {
  EXPECT_THAT(Paths({root_}),
              testing::ElementsAre("a/y/1.txt", "a/z.txt", "a.txt", "b.txt", "c.txt"));
  EXPECT_THAT(Paths({root_.native() + "/a/"}), testing::ElementsAre("a/y/1.txt", "a/z.txt"));
}

TEST_F(InputListTest, TheOrderGivenIsKept) {
  EXPECT_THAT(Paths({root_ / "b.txt", "-", root_ / "none", root_ / "a" / "y"}),
              testing::ElementsAre("b.txt", "-", "error none", "a/y/1.txt"));
}

TEST_F(InputListTest, SizesAreKnown) { EXPECT_EQ(ListInputs({root_ / "b.txt"})[0].size, 5u); }

}  // namespace
}  // namespace dossier
