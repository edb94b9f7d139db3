#include "graph/storage/rocks_database.h"

#include <filesystem>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

// A reader beside a writer once opened a compacted database in RocksDB's 'compacted' mode, whose
// Get misses what stands in the log alone while its iterators see it.
TEST(RocksDatabaseTest, AReaderNeverOpensInCompactedMode) {
  std::string folder = testing::TempDir() + "/compacted";
  std::filesystem::remove_all(folder);
  {
    auto writer = OpenRocks(folder, RocksMode::kCreate);
    ASSERT_TRUE(writer.ok()) << writer.status();
    ASSERT_TRUE((*writer)->Put({}, "a", "1").ok());
    ASSERT_TRUE((*writer)->Flush({}).ok());
    ASSERT_TRUE((*writer)->CompactRange({}, nullptr, nullptr).ok());
  }
  auto reader = OpenRocks(folder, RocksMode::kRead);
  ASSERT_TRUE(reader.ok()) << reader.status();
  rocksdb::Status refused = (*reader)->Put({}, "b", "2");
  EXPECT_TRUE(refused.IsNotSupported());
  EXPECT_THAT(refused.ToString(), testing::Not(testing::HasSubstr("compacted")));
  std::string value;
  EXPECT_TRUE((*reader)->Get({}, "a", &value).ok());
  EXPECT_EQ(value, "1");
}

}  // namespace
}  // namespace dossier
