#include "tools/terminal/terminal.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace dossier {
namespace {

TEST(Terminal, APipeIsNoTerminal) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  Terminal terminal = DescribeTerminal(ends[1]);
  EXPECT_FALSE(terminal.interactive);
  EXPECT_FALSE(terminal.colour);
  EXPECT_EQ(terminal.width, 80u);
  close(ends[0]);
  close(ends[1]);
}

TEST(Styled, ColoursOnlyWhereColourIsShown) {
  Terminal plain;
  EXPECT_EQ(Styled(plain, Style::kRed, "x"), "x");
  Terminal colour{true, true, 80};
  EXPECT_EQ(Styled(colour, Style::kRed, "x"), "\033[31mx\033[0m");
}

}  // namespace
}  // namespace dossier
