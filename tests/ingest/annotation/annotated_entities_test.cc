#include "ingest/annotation/annotated_entities.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(AnnotatedEntitiesTest, FoundByNumberWhateverTheOrderOfAdding) {
  AnnotatedArticle article;
  AddEntity({7, "Person", "", "Jane Roe", false}, &article);
  AddEntity({2, "Place", "City", "Lagos", false}, &article);
  ASSERT_NE(FindEntity(article, 7), nullptr);
  EXPECT_EQ(FindEntity(article, 7)->name, "Jane Roe");
  EXPECT_EQ(FindEntity(article, 2)->finer, "City");
  EXPECT_EQ(FindEntity(article, 3), nullptr);
  EXPECT_EQ(FindEntity(article, 8), nullptr);
}

TEST(AnnotatedEntitiesTest, TheFirstOfANumberStays) {
  AnnotatedArticle article;
  AddEntity({1, "Person", "", "Jane Roe", false}, &article);
  AddEntity({1, "Person", "", "Roe", false}, &article);
  ASSERT_EQ(article.entities.size(), 1u);
  EXPECT_EQ(article.entities[0].name, "Jane Roe");
}

}  // namespace
}  // namespace dossier
