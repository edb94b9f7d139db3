#include "ingest/language/value_words.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(ValueWords, AWordMayBeOfSeveralKinds) {
  EXPECT_EQ(ValueWordOf("may"), kMonth);
  EXPECT_EQ(ValueWordOf("hundred"), kNumberWord | kMagnitude);
  EXPECT_EQ(ValueWordOf("table"), 0u);
}

}  // namespace
}  // namespace dossier
