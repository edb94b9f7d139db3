// A finished image takes the place of the one before; what cannot be written is told.
#include "graph/image/image_writer.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace dossier {
namespace {

void Write(const std::string& path, uint64_t commit) {
  auto writer = ImageWriter::Create(path);
  ASSERT_TRUE(writer.ok());
  ASSERT_TRUE((*writer)->Finish({"a database", commit}).ok());
}

TEST(ImageWriter, TheNewerTakesThePlaceAndTheOlderStaysReadable) {
  const std::string path = std::string(std::getenv("TEST_TMPDIR")) + "/replaced";
  Write(path, 1);
  auto older = ImageFile::Open(path);
  Write(path, 2);
  ASSERT_TRUE(older.ok());
  EXPECT_EQ((*older)->origin().commit, 1u);
  EXPECT_TRUE((*older)->Verify().ok());
  EXPECT_EQ((*ImageFile::Open(path))->origin().commit, 2u);
}

TEST(ImageWriter, AFolderThatIsNotThereIsAnError) {
  EXPECT_EQ(ImageWriter::Create("/no/such/folder/image").status().code(),
            absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace dossier
