#include "ingest/source/whole_file.h"

#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

using testing::HasSubstr;

TEST(WholeFileTest, EveryByte) {
  const std::string path = testing::TempDir() + "/whole", bytes("a\0b\r\n\xff", 6);
  std::ofstream(path, std::ios::binary) << bytes << std::string(100000, 'x');
  EXPECT_EQ(ReadWholeFile(path).value(), bytes + std::string(100000, 'x'));
}

TEST(WholeFileTest, SaysWhatIsWrong) {
  EXPECT_THAT(std::string(ReadWholeFile("/nowhere/at/all").status().message()),
              HasSubstr("cannot read /nowhere/at/all"));
  EXPECT_EQ(ReadWholeFile("/nowhere/at/all").status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(ReadWholeFile(testing::TempDir()).status().message()),
              HasSubstr("a folder, and a file is wanted"));
}

}  // namespace
}  // namespace dossier
