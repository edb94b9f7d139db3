#include "ingest/annotation/gram_overlap.h"

#include <gtest/gtest.h>

#include "ingest/annotation/news_reader.h"

namespace dossier {
namespace {

std::vector<AnnotatedArticle> Articles(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  return ReadAnnotatedNews("a", text, &diagnostics);
}

TEST(GramOverlapTest, RunsOfFiveWordsInSeveralArticlesCount) {
  GramOverlap overlap =
      MeasureGramOverlap(Articles("= a names\nOne two three four five six, seven.\n\n"
                                  "= b names\none TWO [Place#1 three] four \"five\" nine ten.\n\n"
                                  "= c names\nNothing at all of this is there.\n"),
                         0.3);
  EXPECT_EQ(overlap.grams, 9u);
  EXPECT_EQ(overlap.shared, 2u);
  ASSERT_EQ(overlap.alike.size(), 2u);
  EXPECT_EQ(overlap.alike[1].article, 1u);
  EXPECT_NEAR(overlap.alike[1].shared, 1.0 / 3, 1e-9);
}

TEST(GramOverlapTest, AnArticleMayRepeatItself) {
  GramOverlap overlap = MeasureGramOverlap(
      Articles("= a names\nOne two three four five six.\nOne two three four five six.\n"), 0.3);
  EXPECT_EQ(overlap.grams, 4u);
  EXPECT_EQ(overlap.shared, 0u);
  EXPECT_TRUE(overlap.alike.empty());
}

TEST(GramOverlapTest, LinesOfFewWordsAreNeverAlike) {
  GramOverlap overlap = MeasureGramOverlap(
      Articles("= a names\nOne two three four five.\nAu.\n\n= b names\nOne two three four five.\n"),
      0.3);
  EXPECT_EQ(overlap.shared, 2u);
  EXPECT_EQ(overlap.Share(), 1.0);
  EXPECT_TRUE(overlap.alike.empty());
  EXPECT_EQ(MeasureGramOverlap({}, 0.3).Share(), 0.0);
}

}  // namespace
}  // namespace dossier
