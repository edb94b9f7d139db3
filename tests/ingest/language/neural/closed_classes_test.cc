#include "ingest/language/neural/closed_classes.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(ClosedClassesTest, WordsOfTheListOnly) {
  EXPECT_TRUE(IsFunctionWord("she"));
  EXPECT_TRUE(IsFunctionWord("must"));
  EXPECT_FALSE(IsFunctionWord("quispe"));
  EXPECT_FALSE(IsFunctionWord(""));
}

TEST(ClosedClassesTest, TagsOfWhichNoWordsAreMade) {
  EXPECT_TRUE(IsClosed(PennTag::kPRP));
  EXPECT_TRUE(IsClosed(UniversalTag::kDet));
  EXPECT_FALSE(IsClosed(PennTag::kNNP));
  EXPECT_FALSE(IsClosed(PennTag::kIN));
  EXPECT_FALSE(IsClosed(UniversalTag::kAux));
}

}  // namespace
}  // namespace dossier
