#include "ingest/source/json_article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "proto/article.pb.h"

namespace dossier {
namespace {

using testing::HasSubstr;

Article Read(std::string_view line, const JsonFields& fields = {}) {
  const auto article = ReadJsonArticle(line, fields, "f#1");
  EXPECT_TRUE(article.ok()) << article.status();
  return article.ok() ? *article : Article();
}

std::string Error(std::string_view line) {
  const auto article = ReadJsonArticle(line, {}, "f#1");
  EXPECT_FALSE(article.ok()) << line;
  return std::string(article.status().message());
}

TEST(JsonArticleTest, UsualNames) {
  const Article article = Read(
      R"({"body":"He left.","headline":" Envoy\n leaves ","url":"https://a.example","date":"3 June 2025",
          "authors":[{"name":"Ann Li"},"Bo Ek"],"source":{"name":"Post"},"rest":[1,{"x":null}]})");
  EXPECT_EQ(article.text(), "He left.");
  EXPECT_EQ(article.title(), "Envoy leaves");
  EXPECT_EQ(article.uri(), "https://a.example");
  EXPECT_EQ(article.published(), "2025-06-03");
  EXPECT_EQ(article.publisher(), "Post");
  ASSERT_EQ(article.authors_size(), 2);
  EXPECT_EQ(article.authors(1), "Bo Ek");
  EXPECT_EQ(article.format(), Article::JSONL);
}

TEST(JsonArticleTest, NumbersAndMissingParts) {
  const Article article = Read(R"({"text":"He left.","id":17,"timestamp":1748974800,"title":null})");
  EXPECT_EQ(article.uri(), "17");
  EXPECT_EQ(article.published(), "2025-06-03T18:20:00Z");
  EXPECT_EQ(Read(R"({"text":"He left."})").uri(), "f#1");
}

TEST(JsonArticleTest, MappedPaths) {
  JsonFields fields;
  ASSERT_TRUE(fields.Map("text=parts.1.body").ok());
  ASSERT_TRUE(fields.Map("title=a.b").ok());
  const Article article = Read(
      R"({"parts":[{},{"body":"Here."}],"a.b":"dotted","a":{"b":"nested"},"text":"Not this."})", fields);
  EXPECT_EQ(article.text(), "Here.");
  EXPECT_EQ(article.title(), "dotted");
}

TEST(JsonArticleTest, TextIsAString) {
  EXPECT_EQ(Read(R"({"article":{"title":"T"},"content":"Here."})").text(), "Here.");
  EXPECT_THAT(Error(R"({"article":{"title":"T"}})"), HasSubstr("has no text"));
}

TEST(JsonArticleTest, Escapes) {
  EXPECT_EQ(Read(R"({"text":"a\u00e9\n\ud83d\ude00\"\/"})").text(), "aé\n😀\"/");
  EXPECT_EQ(Read(R"({"text":"a\ud800b\udc00\u0000"})").text(), "a\uFFFD" "b\uFFFD\uFFFD");
}

TEST(JsonArticleTest, Pages) {
  const Article article = Read(
      R"({"html":"<h1>Inner</h1><p>The envoy left on Monday.</p>","title":"Outer"})");
  EXPECT_EQ(article.text(), "Inner\n\nThe envoy left on Monday.");
  EXPECT_EQ(article.title(), "Outer");
  EXPECT_GT(article.source_map_size(), 0);
  EXPECT_EQ(article.format(), Article::JSONL);
  EXPECT_THAT(Error(R"({"html":"<nav>x</nav>"})"), HasSubstr("in its html field"));
}

TEST(JsonArticleTest, BrokenLines) {
  EXPECT_THAT(Error("{\"text\":"), HasSubstr("is no JSON"));
  EXPECT_THAT(Error("{\"text\":\"a\"} x"), HasSubstr("is no JSON"));
  EXPECT_THAT(Error("[1]"), HasSubstr("no JSON object"));
  EXPECT_THAT(Error("{\"text\":\"\xff\"}"), HasSubstr("UTF-8"));
  EXPECT_THAT(Error("{\"text\":\" \\n\"}"), HasSubstr("has no text"));
  EXPECT_THAT(Error(std::string(5000, '[')), HasSubstr("is no JSON"));
}

}  // namespace
}  // namespace dossier
