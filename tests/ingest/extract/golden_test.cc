// The hand-over from text to entry, whole: articles of our own and what is found in them. After a
// change that is meant, look at the difference and write the files anew: DOSSIER_WRITE_GOLDEN=<this
// directory> <this test>.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/extraction_text.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

std::string Slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

class GoldenTest : public testing::TestWithParam<const char*> {};

TEST_P(GoldenTest, IsAsWritten) {
  std::string folder =
      std::string(std::getenv("TEST_SRCDIR")) + "/dossier/tests/ingest/extract/golden/";
  static const Extractor* extractor = Extractor::Make()->release();
  Article article;
  article.set_uri(GetParam());
  article.set_published("2025-06-15");
  article.set_text(Slurp(folder + GetParam() + ".txt"));
  auto extraction = extractor->Extract(article);
  ASSERT_TRUE(extraction.ok()) << extraction.status();
  std::string text = ExtractionText(article, *extraction);
  if (const char* write = std::getenv("DOSSIER_WRITE_GOLDEN")) {
    std::ofstream(std::string(write) + "/golden/" + GetParam() + ".golden", std::ios::binary)
        << text;
  }
  EXPECT_EQ(text, Slurp(folder + GetParam() + ".golden"));
}

INSTANTIATE_TEST_SUITE_P(Articles, GoldenTest, testing::Values("port", "summit", "match"));

}  // namespace
}  // namespace dossier
