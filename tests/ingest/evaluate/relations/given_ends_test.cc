#include "ingest/evaluate/relations/given_ends.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(GivenEndsTest, NamesOfTheLabelThatThePropertyAsksFor) {
  KnowledgeNetPassage passage;
  passage.text = "Acme Corp was founded by Ana Ruiz. She was born on 2 May in Lima.";
  passage.facts = {{"FOUNDED_BY", 0, 9, 25, 33},
                   {"PLACE_OF_BIRTH", 35, 38, 60, 64},
                   {"DATE_OF_BIRTH", 25, 33, 51, 56},
                   {"CEO", 0, 4, 25, 33},
                   {"FOUNDED_BY", 0, 9, 25, 33}};
  AnnotatedArticle article = WithGivenEnds(passage);
  EXPECT_EQ(article.text, passage.text);
  ASSERT_EQ(article.mentions.size(), 4u);  // neither the date nor 'Acme' in 'Acme Corp'
  EXPECT_EQ(article.mentions[0].label, "Organization");
  EXPECT_EQ(article.mentions[0].end, 9u);
  EXPECT_EQ(article.mentions[1].label, "Person");
  EXPECT_EQ(article.mentions[2].label, "Person");  // 'She'
  EXPECT_TRUE(article.mentions[2].name);
  EXPECT_EQ(article.mentions[3].label, "Place");
}

}  // namespace
}  // namespace dossier
