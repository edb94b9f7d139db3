#include "ingest/extract/train/annotated_reading.h"

#include "gtest/gtest.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

// Of the marks, 'the village' is no name; Lima is not marked.
constexpr char kNews[] =
    "= quarry\n"
    "[Person#1 Zsombor Quillfeather] founded the [Organization#2 Ostmark Quarry Company] near "
    "[#3 the village], a Kenyan firm said in Lima.\n";

class AnnotatedReadingTest : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<Diagnostic> diagnostics;
    auto articles = ReadAnnotatedNews("quarry.news", kNews, &diagnostics);
    ASSERT_EQ(articles.size(), 1u);
    article_ = articles[0];
    plain_.set_text(article_.text);
  }
  std::vector<std::string> Names(AnnotatedReading::Others others) {
    auto reading = AnnotatedReading::Make();
    EXPECT_TRUE(reading.ok());
    auto document = reading->Read(article_, plain_, others);
    EXPECT_TRUE(document.ok()) << document.status();
    std::vector<std::string> names;
    for (const Name& name : (*document)->names) names.emplace_back((*document)->Text(name.tokens));
    return names;
  }

  AnnotatedArticle article_;
  dossier::Article plain_;
};

TEST_F(AnnotatedReadingTest, TakesTheNamesOfTheAnnotationAndMarksOfNation) {
  EXPECT_EQ(Names(AnnotatedReading::Others::kNone),
            (std::vector<std::string>{"Zsombor Quillfeather", "Ostmark Quarry Company", "Kenyan"}));
}

TEST_F(AnnotatedReadingTest, LeavesNamesThatTheAnnotationDoesNotTouch) {
  EXPECT_EQ(Names(AnnotatedReading::Others::kAsFound),
            (std::vector<std::string>{"Zsombor Quillfeather", "Ostmark Quarry Company", "Kenyan",
                                      "Lima"}));
}

}  // namespace
}  // namespace dossier
