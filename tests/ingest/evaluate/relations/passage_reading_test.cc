#include "ingest/evaluate/relations/passage_reading.h"

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

TEST(PassageReadingTest, GivenEndsAreNames) {
  KnowledgeNetPassage passage;
  passage.document = "17";
  passage.text = "She was born in Lima.";
  passage.facts = {{"PLACE_OF_BIRTH", 0, 3, 16, 20}};
  const Article article = ArticleOf(passage);
  EXPECT_EQ(article.uri(), "17");
  auto extractor = Extractor::Make();
  auto given = AnnotatedReading::Make();
  ASSERT_TRUE(extractor.ok() && given.ok());
  auto alone = ReadPassage(passage, article, nullptr, **extractor);
  auto told = ReadPassage(passage, article, &*given, **extractor);
  ASSERT_TRUE(alone.ok() && told.ok());
  EXPECT_EQ((*alone)->names.size(), 1u);
  ASSERT_EQ((*told)->names.size(), 2u);
  EXPECT_EQ((*told)->Text((*told)->names[0].tokens), "She");
}

}  // namespace
}  // namespace dossier
