#include "ingest/annotation/annotation_key.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(AnnotationKeyTest, KnowsWhatTheirValuesAre) {
  ASSERT_NE(FindAnnotationKey("place"), nullptr);
  EXPECT_EQ(FindAnnotationKey("place")->kind, AnnotationValueKind::kEntities);
  EXPECT_EQ(FindAnnotationKey("title")->kind, AnnotationValueKind::kScatteredWords);
  EXPECT_NE(FindAnnotationKey("modality")->choices.find("|planned|"), std::string_view::npos);
  EXPECT_EQ(FindAnnotationKey("colour"), nullptr);
  EXPECT_EQ(FindAnnotationKey(""), nullptr);
}

}  // namespace
}  // namespace dossier
