#include "ingest/source/white_space.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(WhiteSpaceTest, Collapse) {
  EXPECT_EQ(CollapseWhiteSpace(" a\t\n b\u00a0\u3000c "), "a b c");
  EXPECT_EQ(CollapseWhiteSpace("so\u00adfa\u200b bed\ufeff"), "sofa bed");
  EXPECT_EQ(CollapseWhiteSpace("\x01" "a\x7f"), "a");
  EXPECT_EQ(CollapseWhiteSpace("نمی\u200cخواهم"), "نمی\u200cخواهم");
  EXPECT_EQ(CollapseWhiteSpace(" \n "), "");
}

}  // namespace
}  // namespace dossier
