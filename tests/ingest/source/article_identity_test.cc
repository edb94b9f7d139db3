#include "ingest/source/article_identity.h"

#include <gtest/gtest.h>

#include <set>

#include "ingest/source/sha256.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

TEST(ArticleIdentityTest, EachPartCounts) {
  Article article;
  std::set<std::string> digests = {ArticleDigest(article)};
  article.set_text("a");
  digests.insert(ArticleDigest(article));
  article.set_uri("b");
  digests.insert(ArticleDigest(article));
  article.set_title("c");
  digests.insert(ArticleDigest(article));
  article.set_publisher("d");
  digests.insert(ArticleDigest(article));
  article.set_published("e");
  digests.insert(ArticleDigest(article));
  EXPECT_EQ(digests.size(), 6u);
  const std::string before = ArticleDigest(article);
  article.set_language("en");
  article.add_authors("x");
  EXPECT_EQ(ArticleDigest(article), before);
}

TEST(ArticleIdentityTest, PartsDoNotRunTogether) {
  Article a, b;
  a.set_text("ab");
  b.set_text("a");
  b.set_uri("b");
  EXPECT_NE(ArticleDigest(a), ArticleDigest(b));
}

TEST(ArticleIdentityTest, WrittenOut) {
  Article article;
  article.set_text("t");
  article.set_uri("uu");
  const std::string zero(8, '\0');
  std::string one = zero, two = zero;
  one[0] = 1;
  two[0] = 2;
  EXPECT_EQ(ArticleDigest(article), Sha256Hex(one + "t" + two + "uu" + zero + zero + zero));
}

TEST(ArticleIdentityTest, LanguageOfTheTextWins) {
  Article article;
  article.set_language("de");
  article.set_text("The mayor opened the bridge on Monday, and nobody came to see it.");
  FinishArticle(&article);
  EXPECT_EQ(article.language(), "en");
  article.set_language("de");
  article.set_text("12");
  FinishArticle(&article);
  EXPECT_EQ(article.language(), "de");
}

}  // namespace
}  // namespace dossier
