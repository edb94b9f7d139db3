// Whole pages, each in a layout of its own, against golden files: pages/NAME.html and pages/NAME.golden. To write the
// golden files anew, run the test binary in the top folder of the tree with GOLDEN_UPDATE=1 and read the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ingest/source/article_reader.h"
#include "ingest/source/character_encoding.h"
#include "ingest/source/html_article.h"
#include "proto/article.pb.h"
#include "tests/files/scratch_files.h"
#include "tests/ingest/source/article_text.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr char kFolder[] = "tests/ingest/source/pages";

std::vector<std::string> PageNames() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".html") names.push_back(entry.path().stem());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class PagesTest : public testing::TestWithParam<std::string> {
 protected:
  fs::path Path(const std::string& extension) const {
    return fs::path(kFolder) / (GetParam() + extension);
  }
  std::string bytes_ = ReadFileBytes(Path(".html"));
};

TEST_P(PagesTest, GivesTheGoldenArticle) {
  ArticleReader reader({Path(".html").native()}, ReaderOptions());
  const auto article = reader.Next();
  ASSERT_TRUE(article.has_value());
  ASSERT_TRUE(article->ok()) << article->status();
  EXPECT_FALSE(reader.Next().has_value());
  const std::string text = ArticleText(**article);
  if (std::getenv("GOLDEN_UPDATE") != nullptr) std::ofstream(Path(".golden")) << text;
  EXPECT_EQ(text, ReadFileBytes(Path(".golden")));
}

TEST_P(PagesTest, EveryMappedCharacterIsInThePage) {
  const auto article = ReadHtmlArticle(bytes_, "x");
  ASSERT_TRUE(article.ok()) << article.status();
  EXPECT_EQ(ContractBreach(*article, bytes_.size()), "");
  const auto decoded = DecodeText(bytes_, DeclaredEncoding(bytes_));
  ASSERT_TRUE(decoded.ok());
  if (decoded->identical) {
    EXPECT_EQ(MapBreach(*article, bytes_), "");
  } else {
    EXPECT_NE(decoded->encoding, "UTF-8");
  }
  size_t mapped = 0;
  for (const OriginSpan& span : article->source_map()) mapped += span.length();
  EXPECT_GT(mapped * 10, article->text().size() * 9);
}

INSTANTIATE_TEST_SUITE_P(Layouts, PagesTest, testing::ValuesIn(PageNames()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace dossier
