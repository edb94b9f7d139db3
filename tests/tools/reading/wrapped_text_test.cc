#include "tools/reading/wrapped_text.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

Terminal Narrow(bool colour) {
  Terminal terminal;
  terminal.width = 10;
  terminal.colour = colour;
  return terminal;
}

std::string Wrap(const std::string& text, const std::vector<StyledRange>& ranges, bool colour) {
  Article article;
  article.set_text(text);
  return WrappedText(article, ranges, Narrow(colour));
}

TEST(WrappedTextTest, BreaksAtBlanksAndKeepsTheArticlesLines) {
  EXPECT_EQ(Wrap("one two three four\n\nfive", {}, false), "one two\nthree four\n\nfive\n");
  EXPECT_EQ(Wrap("", {}, false), "");
  EXPECT_EQ(Wrap("a-word-too-long-for-it x", {}, false), "a-word-too-long-for-it\nx\n");
}

TEST(WrappedTextTest, ColoursDoNotCountAndMayEndWithinAWord) {
  std::vector<StyledRange> ranges = {{0, 5, Style::kGreen}, {5, 6, {}}, {6, 10, Style::kCyan}, {10, 20, {}}};
  EXPECT_EQ(Wrap("Chile-Peru border", ranges, true), "\033[32mChile\033[0m-\033[36mPeru\033[0m\nborder\n");
}

TEST(WrappedTextTest, ATerminalIsNotCommanded) { EXPECT_EQ(Wrap("a\033[2Jb", {}, false), "a\\x1b[2Jb\n"); }

}  // namespace
}  // namespace dossier
