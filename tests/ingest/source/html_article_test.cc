#include "ingest/source/html_article.h"

#include <gtest/gtest.h>

#include "proto/article.pb.h"
#include "tests/ingest/source/article_text.h"

namespace dossier {
namespace {

TEST(HtmlArticleTest, DeclaredEncodings) {
  EXPECT_EQ(DeclaredEncoding("<html><meta charset=\"ISO-8859-2\">"), "ISO-8859-2");
  EXPECT_EQ(DeclaredEncoding("<META http-equiv=Content-Type content='text/html; charset=koi8-r'>"), "koi8-r");
  EXPECT_EQ(DeclaredEncoding("<?xml version='1.0' encoding='gbk'?><html>"), "gbk");
  EXPECT_EQ(DeclaredEncoding("<p>charset=x</p>"), "");
}

TEST(HtmlArticleTest, TheMapLeadsThroughTheEncoding) {
  const std::string page = "<meta charset=latin1><h1>Caf\xe9</h1><p>The caf\xe9 &amp; the bar closed on Monday.</p>";
  const auto article = ReadHtmlArticle(page, "x.html");
  ASSERT_TRUE(article.ok()) << article.status();
  EXPECT_EQ(article->text(), "Café\n\nThe café & the bar closed on Monday.");
  EXPECT_EQ(ContractBreach(*article, page.size()), "");
  EXPECT_EQ(article->uri(), "x.html");
  const auto& last = *article->source_map().rbegin();
  const size_t length = last.length();
  EXPECT_EQ(page.substr(last.source_start(), length), article->text().substr(last.text_start(), length));
  EXPECT_EQ(article->text().size(), last.text_start() + length);
}

TEST(HtmlArticleTest, EveryByteOfTextHasItsPlace) {
  const std::string page = "<div><p>a<b>b</b>&lt;c&gt; d&#x4e2d;e. He left on Monday.</p></div>";
  const auto article = ReadHtmlArticle(page, "x");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->text(), "ab<c> d中e. He left on Monday.");
  EXPECT_EQ(MapBreach(*article, page), "");
  size_t mapped = 0;
  for (const OriginSpan& span : article->source_map()) mapped += span.length();
  EXPECT_EQ(mapped, article->text().size());
}

TEST(HtmlArticleTest, PagesWithoutText) {
  for (const char* page : {"", "<html></html>", "<script>x</script>", "<nav>Home</nav>", "<p>&nbsp;</p>"}) {
    EXPECT_EQ(ReadHtmlArticle(page, "x").status().code(), absl::StatusCode::kInvalidArgument) << page;
  }
}

}  // namespace
}  // namespace dossier
