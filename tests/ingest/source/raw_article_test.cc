#include "ingest/source/raw_article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "proto/article.pb.h"

namespace dossier {
namespace {

TEST(RawArticleTest, Places) {
  EXPECT_EQ((RawArticle{"a.txt", 0, InputFormat::kText, ""}).Place(), "a.txt");
  EXPECT_EQ((RawArticle{"a.jsonl", 7, InputFormat::kJsonl, ""}).Place(), "a.jsonl:7");
}

TEST(RawArticleTest, FinishedArticles) {
  for (const RawArticle& raw :
       {RawArticle{"a", 0, InputFormat::kText, "He left on Monday."},
        RawArticle{"a", 0, InputFormat::kHtml, "<p>He left on Monday.</p>"},
        RawArticle{"a", 3, InputFormat::kJsonl, "{\"text\":\"He left on Monday.\"}"}}) {
    const auto article = ParseArticle(raw, {});
    ASSERT_TRUE(article.ok()) << article.status();
    EXPECT_EQ(article->text(), "He left on Monday.");
    EXPECT_EQ(article->digest().size(), 64u);
    EXPECT_FALSE(article->language().empty());
    EXPECT_EQ(article->uri(), raw.line == 0 ? "a" : "a#3");
  }
}

TEST(RawArticleTest, ErrorsNameThePlace) {
  EXPECT_THAT(std::string(ParseArticle({"a", 3, InputFormat::kJsonl, "{"}, {}).status().message()),
              testing::StartsWith("a:3: "));
  ReaderOptions options;
  options.max_page_bytes = 3;
  EXPECT_EQ(ParseArticle({"a", 0, InputFormat::kHtml, "<p>x"}, options).status().code(),
            absl::StatusCode::kResourceExhausted);
}

}  // namespace
}  // namespace dossier
