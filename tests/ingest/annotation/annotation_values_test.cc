#include "ingest/annotation/annotation_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using testing::ElementsAre;

TEST(AnnotationWordsTest, QuotesHoldWordsTogether) {
  EXPECT_THAT(AnnotationWords("LEADS 1 2  date=\"on Monday\" former=yes"),
              ElementsAre("LEADS", "1", "2", "date=\"on Monday\"", "former=yes"));
  EXPECT_TRUE(AnnotationWords("  ").empty());
}

TEST(AnnotationValueTest, TakesKeyAndValueApart) {
  AnnotationValues values;
  EXPECT_TRUE(ReadAnnotationValue("date=\"on Monday\"", &values));
  EXPECT_TRUE(ReadAnnotationValue("about=2,3", &values));
  EXPECT_FALSE(ReadAnnotationValue("Monday", &values));
  EXPECT_FALSE(ReadAnnotationValue("Date=Monday", &values));
  EXPECT_FALSE(ReadAnnotationValue("date=", &values));
  EXPECT_FALSE(ReadAnnotationValue("=Monday", &values));
  EXPECT_EQ(values.size(), 2u);
  EXPECT_EQ(ValueOf(values, "date"), "on Monday");
  EXPECT_EQ(ValueOf(values, "about"), "2,3");
  EXPECT_EQ(ValueOf(values, "title"), "");
}

TEST(EntityNumbersTest, OnlyNumbers) {
  EXPECT_EQ(EntityNumber("12"), 12u);
  EXPECT_FALSE(EntityNumber("-"));
  EXPECT_FALSE(EntityNumber("1a"));
  EXPECT_FALSE(EntityNumber("99999999999"));
  ASSERT_TRUE(EntityNumbers("2,3"));
  EXPECT_THAT(*EntityNumbers("2,3"), ElementsAre(2, 3));
  EXPECT_FALSE(EntityNumbers("2,"));
  EXPECT_FALSE(EntityNumbers(""));
}

TEST(IsAssertedTest, PlannedAndDeniedMakeNoEdge) {
  EXPECT_TRUE(IsAsserted({}));
  EXPECT_TRUE(IsAsserted({{"modality", "alleged"}}));
  EXPECT_FALSE(IsAsserted({{"modality", "planned"}}));
  EXPECT_FALSE(IsAsserted({{"polarity", "negative"}}));
}

}  // namespace
}  // namespace dossier
