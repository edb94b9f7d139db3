#include "ingest/language/word_set.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(WordSet, HoldsLinesWithoutComments) {
  WordSet set("# head\nalpha\nbeta # tail\n\n gamma\nalpha\n");
  EXPECT_EQ(set.size(), 3u);
  EXPECT_TRUE(set.Has("beta"));
  EXPECT_FALSE(set.Has("# head"));
  EXPECT_FALSE(set.Has(""));
}

}  // namespace
}  // namespace dossier
