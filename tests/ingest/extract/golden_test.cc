// The hand-over from text to entry, whole: articles of our own and what is found in them. After a
// change that is meant, look at the difference and write the files anew: DOSSIER_WRITE_GOLDEN=<this
// directory> <this test>.
#include <cstdlib>
#include <fstream>
#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/extraction_text.h"
#include "proto/extraction.pb.h"
#include "tests/files/scratch_files.h"
#include "tests/ingest/extract/core_extractor.h"

namespace dossier {
namespace {

class GoldenTest : public testing::TestWithParam<const char*> {};

TEST_P(GoldenTest, IsAsWritten) {
  std::string folder =
      std::string(std::getenv("TEST_SRCDIR")) + "/dossier/tests/ingest/extract/golden/";
  Article article = ArticleOf(ReadFileBytes(folder + GetParam() + ".txt"), "2025-06-15");
  article.set_uri(GetParam());
  auto extraction = CoreExtractor().Extract(article);
  ASSERT_TRUE(extraction.ok()) << extraction.status();
  std::string text = ExtractionText(article, *extraction);
  if (const char* write = std::getenv("DOSSIER_WRITE_GOLDEN")) {
    std::ofstream(std::string(write) + "/golden/" + GetParam() + ".golden", std::ios::binary)
        << text;
  }
  EXPECT_EQ(text, ReadFileBytes(folder + GetParam() + ".golden"));
}

INSTANTIATE_TEST_SUITE_P(Articles, GoldenTest, testing::Values("port", "summit", "match"));

}  // namespace
}  // namespace dossier
