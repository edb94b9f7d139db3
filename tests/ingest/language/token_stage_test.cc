#include "ingest/language/token_stage.h"

#include <gtest/gtest.h>

#include "ingest/text/token.h"

namespace dossier {
namespace {

TEST(TokenStage, FlagsTellHowWordsAreWritten) {
  EXPECT_EQ(ShapeFlags("Mexico"), kInitialCapital);
  EXPECT_EQ(ShapeFlags("CJNG"), kAllCapitals);
  EXPECT_EQ(ShapeFlags("iPhone"), kMixedCase);
  EXPECT_EQ(ShapeFlags("1,250"), kHasDigit | kAllDigits);
  EXPECT_EQ(ShapeFlags("("), kIsPunctuation);
}

}  // namespace
}  // namespace dossier
