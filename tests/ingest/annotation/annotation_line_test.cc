#include "ingest/annotation/annotation_line.h"

#include <gtest/gtest.h>

#include "ingest/annotation/annotation_values.h"

namespace dossier {
namespace {

AnnotatedArticle OneLine(const std::string& text, bool full = true) {
  AnnotatedArticle article;
  article.full = full;
  article.text = "Before.\n" + text + "\n";
  article.lines.push_back({2, 0, 7, 0, 0});
  article.lines.push_back({3, 8, static_cast<uint32_t>(8 + text.size()), 0, 0});
  return article;
}

TEST(AnnotationLineTest, Claim) {
  AnnotatedArticle article = OneLine("x");
  EXPECT_EQ(ReadAnnotation("LEADS 1 - former=yes date=\"on Monday\"", 4, &article).message, "");
  ASSERT_EQ(article.claims.size(), 1u);
  const AnnotatedClaim& claim = article.claims[0];
  EXPECT_EQ(claim.type, "LEADS");
  EXPECT_EQ(claim.from, 1u);
  EXPECT_FALSE(claim.to.has_value());
  EXPECT_EQ(claim.line, 1u);
  EXPECT_EQ(claim.line_number, 4);
  EXPECT_EQ(ValueOf(claim.values, "date"), "on Monday");
}

TEST(AnnotationLineTest, TemptationEventAndName) {
  AnnotatedArticle article = OneLine("x");
  EXPECT_EQ(ReadAnnotation("TEMPT KILLED 4 9 reason=rival", 4, &article).message, "");
  EXPECT_EQ(ReadAnnotation("EVENT Storm place=3", 5, &article).message, "");
  EXPECT_EQ(ReadAnnotation("NAME 3 Place/Country Sri Lanka", 6, &article).message, "");
  ASSERT_EQ(article.temptations.size(), 1u);
  EXPECT_EQ(article.temptations[0].type, "KILLED");
  EXPECT_EQ(article.temptations[0].to, 9u);
  ASSERT_EQ(article.events.size(), 1u);
  EXPECT_EQ(article.events[0].type, "Storm");
  ASSERT_EQ(article.entities.size(), 1u);
  EXPECT_EQ(article.entities[0].name, "Sri Lanka");
  EXPECT_EQ(article.entities[0].finer, "Country");
  EXPECT_TRUE(article.entities[0].implied);
}

TEST(AnnotationLineTest, StatementIsFoundOnItsLineOnly) {
  AnnotatedArticle article = OneLine("He called it \"the end\" of it.");
  EXPECT_EQ(
      ReadAnnotation("SAID 1 \"it \"the end\" of it\" about=2 quoted=no", 4, &article).message, "");
  ASSERT_EQ(article.statements.size(), 1u);
  const AnnotatedStatement& said = article.statements[0];
  EXPECT_EQ(article.text.substr(said.start, said.end - said.start), "it \"the end\" of it");
  EXPECT_EQ(said.speaker, 1u);
  EXPECT_EQ(ValueOf(said.values, "about"), "2");
  EXPECT_NE(ReadAnnotation("SAID 1 \"Before.\"", 5, &article).message, "");
  EXPECT_EQ(article.statements.size(), 1u);
}

TEST(AnnotationLineTest, WhatIsWrongIsToldAndLeftOut) {
  AnnotatedArticle article = OneLine("x");
  for (const char* line : {"LEADS 1", "LEADS a b", "LEADS 1 2 former", "TEMPT LEADS 1", "EVENT",
                           "NAME 3 Place", "SAID 1 x", "SAID \"x\"", "SAID x \"x\"", ""}) {
    Diagnostic wrong = ReadAnnotation(line, 4, &article);
    EXPECT_NE(wrong.message, "") << line;
    EXPECT_NE(wrong.remedy, "") << line;
  }
  EXPECT_TRUE(article.claims.empty());
  EXPECT_TRUE(article.temptations.empty());
  EXPECT_TRUE(article.events.empty());
  EXPECT_TRUE(article.statements.empty());
}

TEST(AnnotationLineTest, NothingBeforeASentenceAndNoClaimsAmongNames) {
  AnnotatedArticle empty;
  empty.full = true;
  EXPECT_NE(ReadAnnotation("LEADS 1 2", 2, &empty).message, "");
  AnnotatedArticle names = OneLine("x", false);
  EXPECT_NE(ReadAnnotation("LEADS 1 2", 4, &names).message, "");
  EXPECT_EQ(ReadAnnotation("NAME 3 Place Kenya", 4, &names).message, "");
}

}  // namespace
}  // namespace dossier
