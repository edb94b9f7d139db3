#include "ingest/language/flat_file.h"

#include <gtest/gtest.h>

#include "ingest/language/flat_writer.h"

namespace dossier {
namespace {

TEST(FlatFile, RefusesWhatIsDamaged) {
  FlatWriter writer(FlatKind::kLemmas);
  writer.AddSection("abc");
  writer.AddSection("defghijklm");
  std::string bytes = writer.Finish();
  auto file = FlatFile::Open(bytes, FlatKind::kLemmas, 2, "x");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->Section(0).substr(0, 3), "abc");
  EXPECT_EQ(file->Section(1).substr(0, 10), "defghijklm");
  EXPECT_FALSE(FlatFile::Open(bytes, FlatKind::kGazetteer, 2, "x").ok());
  EXPECT_FALSE(FlatFile::Open(bytes, FlatKind::kLemmas, 3, "x").ok());
  for (size_t n = 0; n < bytes.size(); ++n) {
    EXPECT_FALSE(
        FlatFile::Open(std::string_view(bytes).substr(0, n), FlatKind::kLemmas, 2, "x").ok());
  }
}

}  // namespace
}  // namespace dossier
