#include "tests/law/extraction_digests.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

TEST(ExtractionDigestsTest, AreThoseOfEveryArticleWhateverTheThreads) {
  const auto extractor = *Extractor::Make();
  auto articles =
      ReadArticles({"examples/articles", "ingest/language/data/news/africa_a.news"});
  ASSERT_TRUE(articles.ok()) << articles.status();
  ASSERT_GT(articles->size(), 20u);
  const std::string one = ExtractionDigests(*extractor, *articles, 1);
  EXPECT_EQ(ExtractionDigests(*extractor, *articles, 4), one);

  std::set<std::string> digests;
  const std::vector<std::string> lines = absl::StrSplit(one, '\n', absl::SkipEmpty());
  for (const std::string& line : lines) {
    ASSERT_EQ(line.find("  "), 64u) << line;
    digests.insert(line.substr(0, 64));
  }
  EXPECT_EQ(digests.size(), articles->size());
}

TEST(ExtractionDigestsTest, NameWhatCannotBeRead) {
  EXPECT_FALSE(ReadArticles({"examples/nowhere.txt"}).ok());
  EXPECT_FALSE(ReadArticles({"nowhere.news"}).ok());
}

}  // namespace
}  // namespace dossier
