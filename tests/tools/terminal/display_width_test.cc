#include "tools/terminal/display_width.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(DisplayWidth(""), 0u);
  EXPECT_EQ(DisplayWidth("abc"), 3u);
  EXPECT_EQ(DisplayWidth("González"), 8u);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1u);
  EXPECT_EQ(DisplayWidth("北京"), 4u);
  EXPECT_EQ(DisplayWidth("한국"), 4u);
}

TEST(DisplayWidth, TakesInvalidBytesOneByOne) { EXPECT_EQ(DisplayWidth("a\xFFz"), 3u); }

TEST(PrefixOfWidth, NeverSplitsACluster) {
  EXPECT_EQ(PrefixOfWidth("北京", 3), "北");
  EXPECT_EQ(PrefixOfWidth("e\u0301x", 1), "e\u0301");
  EXPECT_EQ(PrefixOfWidth("abc", 9), "abc");
}

TEST(FitToWidth, PadsAndCuts) {
  EXPECT_EQ(FitToWidth("ab", 4), "ab  ");
  EXPECT_EQ(FitToWidth("abcdef", 4), "abc…");
  EXPECT_EQ(FitToWidth("北京北京", 4), "北… ");
  EXPECT_EQ(FitToWidth("abc", 0), "");
}

}  // namespace
}  // namespace dossier
