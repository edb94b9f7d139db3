#include "ingest/source/linked_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using testing::ElementsAre;

TEST(LinkedDataTest, OneArticle) {
  const PageFacts facts = FactsFromLinkedData(R"({"@type":"NewsArticle","headline":"A &amp; B\n","author":{"name":"Ann Li"},
    "datePublished":"2025-06-03T18:20:00Z","publisher":{"@type":"Organization","name":"Post"},"url":"https://a.example/1","inLanguage":"en_US"})").article;
  EXPECT_EQ(facts.title, "A & B");
  EXPECT_THAT(facts.authors, ElementsAre("Ann Li"));
  EXPECT_EQ(facts.published, "2025-06-03T18:20:00Z");
  EXPECT_EQ(facts.publisher, "Post");
  EXPECT_EQ(facts.uri, "https://a.example/1");
  EXPECT_EQ(facts.language, "en-US");
}

TEST(LinkedDataTest, AuthorsOfManyForms) {
  const auto authors = [](const std::string& json) {
    return FactsFromLinkedData("{\"@type\":\"Article\",\"author\":" + json + "}").article.authors;
  };
  EXPECT_THAT(authors("\"Ann Li\""), ElementsAre("Ann Li"));
  EXPECT_THAT(authors("[\"Ann Li\",{\"name\":\"Bo Ek\"}]"), ElementsAre("Ann Li", "Bo Ek"));
  EXPECT_THAT(authors("{\"name\":[\"Ann Li\"]}"), ElementsAre());
  EXPECT_THAT(authors("{\"@id\":\"nowhere\"}"), ElementsAre());
  EXPECT_THAT(authors("17"), ElementsAre());
}

TEST(LinkedDataTest, ArticleBeforePage) {
  const LinkedFacts facts = FactsFromLinkedData(
      R"([{"@type":"WebPage","name":"Page"},{"@type":"BreadcrumbList"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Story"}])");
  EXPECT_EQ(facts.article.title, "Story");
  EXPECT_EQ(facts.page.title, "Page");
}

TEST(LinkedDataTest, MainEntity) {
  EXPECT_EQ(FactsFromLinkedData(R"({"@type":"WebPage","mainEntity":{"@type":"Article","headline":"In"}})").article.title, "In");
}

TEST(LinkedDataTest, WrappedOrBroken) {
  EXPECT_EQ(FactsFromLinkedData("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"x\"}\n//]]>").article.title, "x");
  for (const char* json : {"", "}{", "{\"@type\":", "[[]]", "null", "{\"@type\":\"Article\",\"headline\":{}}"}) {
    EXPECT_EQ(FactsFromLinkedData(json).article.title, "") << json;
  }
}

}  // namespace
}  // namespace dossier
