#include "ingest/language/token_scanner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dossier {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Cut(std::string_view text) {
  static const TokenScanner scanner;
  std::vector<TokenSpan> spans;
  scanner.Scan(text, 0, text.size(), &spans);
  std::vector<std::string> tokens;
  for (const TokenSpan& s : spans) tokens.emplace_back(text.substr(s.start, s.end - s.start));
  return tokens;
}

TEST(TokenScanner, CutsCliticsAndHyphens) {
  EXPECT_THAT(Cut("Trump's don't cannot we'll"),
              ElementsAre("Trump", "'s", "do", "n't", "can", "not", "we", "'ll"));
  EXPECT_THAT(Cut("high-ranking co-founder Jean-Claude"),
              ElementsAre("high", "-", "ranking", "co-founder", "Jean", "-", "Claude"));
  EXPECT_THAT(Cut("Sheinbaum’s"), ElementsAre("Sheinbaum", "’s"));
  EXPECT_THAT(Cut("O'Leary"), ElementsAre("O'Leary"));
}

TEST(TokenScanner, KeepsAbbreviationsAndFigures) {
  EXPECT_THAT(Cut("Mr. Lee of the U.S. left."),
              ElementsAre("Mr.", "Lee", "of", "the", "U.S.", "left", "."));
  EXPECT_THAT(Cut("$1,250.50 or 30% at 10:30"),
              ElementsAre("$", "1,250.50", "or", "30", "%", "at", "10:30"));
  EXPECT_THAT(Cut("AT&T, 9/11 and the '90s..."),
              ElementsAre("AT&T", ",", "9/11", "and", "the", "'90s", "..."));
}

TEST(TokenScanner, TakesAddressesWhole) {
  EXPECT_THAT(Cut("See https://x.org/a?b=1. Mail a.b@c.org, #Vote @jane news.com"),
              ElementsAre("See", "https://x.org/a?b=1", ".", "Mail", "a.b@c.org", ",", "#Vote",
                          "@jane", "news.com"));
}

}  // namespace
}  // namespace dossier
