// Every file that can change what is found in an article is in the digest that makes the extractor's version: so a newly
// trained model, another word list or another rule cannot pass for the old.
#include "ingest/extract/reading_digest.h"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "ingest/source/sha256.h"
#include "ingest/source/whole_file.h"
#include "tests/style/tracked_files.h"

namespace dossier {
namespace {

// Reading happens in these folders, and training in those inside them.
constexpr std::string_view kReading[] = {"ingest/text/", "ingest/pipeline/", "ingest/language/",
                                         "ingest/ontology/", "ingest/extract/"};
constexpr std::string_view kTraining[] = {"ingest/language/data/", "ingest/language/train/",
                                          "ingest/extract/train/"};
// What models are described by, and built from.
constexpr std::string_view kBeside[] = {"/BUILD.bazel", "/models/manifest.textproto"};

bool IsRead(const std::string& file) {
  bool read = false;
  for (std::string_view folder : kReading) read = read || file.starts_with(folder);
  for (std::string_view folder : kTraining) read = read && !file.starts_with(folder);
  for (std::string_view end : kBeside) read = read && !file.ends_with(end);
  return read;
}

TEST(ReadingDigestTest, IsOfEveryFileThatReads) {
  const std::filesystem::path root = std::filesystem::canonical("WORKSPACE").parent_path();
  std::string lines;
  size_t files = 0;
  for (const std::string& file : style::TrackedFiles(root.native())) {
    if (!IsRead(file)) continue;
    auto bytes = ReadWholeFile(root / file);
    ASSERT_TRUE(bytes.ok()) << bytes.status();
    absl::StrAppend(&lines, Sha256Hex(*bytes), "  ", file, "\n");
    ++files;
  }
  EXPECT_GT(files, 200u);
  EXPECT_EQ(kReadingDigest, Sha256Hex(lines))
      << "a folder of ingest/ that reads is not in //ingest/extract:reading_files, or the program "
         "was built before its files changed:\n"
      << lines;
}

}  // namespace
}  // namespace dossier
