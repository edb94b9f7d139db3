// Sections come back as they were written; damage of any byte is told, never read.
#include "graph/image/image_file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "graph/image/image_writer.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

const SectionName kPeople = {SectionKind::kLabel, 3};
const SectionName kMet = {SectionKind::kOutgoing, 0};

class ImageFileTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_);
    auto writer = ImageWriter::Create(path_);
    ASSERT_TRUE(writer.ok());
    ASSERT_TRUE((*writer)->Add(kMet, "adjacency").ok());
    ASSERT_TRUE((*writer)->Add(kPeople, "the people").ok());
    ASSERT_TRUE((*writer)->Finish({"a database", 42}).ok());
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string Bytes() {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  const std::string folder_ = std::string(std::getenv("TEST_TMPDIR")) + "/image";
  const std::string path_ = folder_ + "/image";
};

TEST_F(ImageFileTest, SectionsComeBack) {
  auto file = ImageFile::Open(path_);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ((*file)->origin().database, "a database");
  EXPECT_EQ((*file)->origin().commit, 42u);
  EXPECT_EQ(*(*file)->Section(kPeople), "the people");
  EXPECT_EQ(*(*file)->Section(kMet), "adjacency");
  EXPECT_EQ(*(*file)->Section({SectionKind::kIncoming, 0}), "");
  EXPECT_TRUE((*file)->Verify().ok());
}

TEST_F(ImageFileTest, NothingUnfinishedStays) {
  EXPECT_FALSE(fs::exists(UnfinishedImage(path_)));
  { auto given_up = ImageWriter::Create(path_); }
  EXPECT_FALSE(fs::exists(UnfinishedImage(path_)));
  EXPECT_TRUE(ImageFile::Open(path_).ok());
}

TEST_F(ImageFileTest, NoneIsNotFound) {
  EXPECT_EQ(ImageFile::Open(folder_ + "/none").status().code(), absl::StatusCode::kNotFound);
}

// Whether every section reads as it was written, or an error says that it cannot be.
void ExpectToldOrWhole(const std::string& path) {
  auto file = ImageFile::Open(path);
  if (!file.ok()) return;
  EXPECT_EQ((*file)->origin().database, "a database");
  EXPECT_EQ((*file)->origin().commit, 42u);
  auto people = (*file)->Section(kPeople), met = (*file)->Section(kMet);
  if (people.ok()) EXPECT_EQ(*people, "the people");
  if (met.ok()) EXPECT_EQ(*met, "adjacency");
}

TEST_F(ImageFileTest, EveryFlippedBitIsTold) {
  const std::string bytes = Bytes();
  for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    std::ofstream(path_, std::ios::binary) << flipped;
    ExpectToldOrWhole(path_);
  }
}

TEST_F(ImageFileTest, EveryCutIsTold) {
  const std::string bytes = Bytes();
  for (size_t size = 0; size < bytes.size(); ++size) {
    std::ofstream(path_, std::ios::binary) << bytes.substr(0, size);
    EXPECT_FALSE(ImageFile::Open(path_).ok()) << size;
  }
}

}  // namespace
}  // namespace dossier
