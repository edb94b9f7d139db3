#include "ingest/evaluate/score_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using testing::HasSubstr;
using testing::Not;

Scores Some() {
  Scores scores;
  scores.facts = {4, 3, 6, 3};
  scores.types["LEADS"] = {4, 3, 6, 3};
  scores.traps = 2;
  scores.sprung = 1;
  scores.outcomes = {{Outcome::kRight, "fact", "a.txt", "A LEADS B", "A leads B"},
                     {Outcome::kWrong, "fact", "a.txt", "A OWNS B", std::string(200, 'x') + "\n"},
                     {Outcome::kMissed, "fact", "a.txt", "C OWNS B", ""}};
  return scores;
}

TEST(ScoresTextTest, FiguresAlone) {
  const std::string text = ScoresText(Some(), 0);
  EXPECT_THAT(
      text, HasSubstr("facts              P  75.0  R  50.0  F1  60.0   (3/4 right, 3/6 found)\n"));
  EXPECT_THAT(text, HasSubstr("traps sprung       1/2\n"));
  EXPECT_THAT(text, Not(HasSubstr("names")));
  EXPECT_THAT(text, Not(HasSubstr("LEADS")));
}

TEST(ScoresTextTest, TablesAndErrors) {
  const std::string text = ScoresText(Some(), 5);
  EXPECT_THAT(text, HasSubstr("  LEADS              P  75.0"));
  EXPECT_THAT(text, HasSubstr("wrong   fact a.txt: A OWNS B  | " + std::string(120, 'x') + "…\n"));
  EXPECT_THAT(text, HasSubstr("missed  fact a.txt: C OWNS B\n"));
  EXPECT_THAT(text, Not(HasSubstr("A LEADS B")));
}

TEST(ComparisonTextTest, WhatIsGainedAndLost) {
  Scores now = Some();
  now.facts = {4, 4, 6, 4};
  now.outcomes[0].what = "D LEADS B";
  now.outcomes.erase(now.outcomes.begin() + 1);
  now.outcomes.push_back({Outcome::kSprung, "trap", "b.txt", "X KILLED Y", ""});
  now.sprung = 2;
  const std::string text = ComparisonText(Some(), now, 9);
  EXPECT_THAT(text, HasSubstr("facts              P +25.0  R +16.7  F1 +20.0\n"));
  EXPECT_THAT(text, HasSubstr("traps sprung       +1\n"));
  EXPECT_THAT(text, HasSubstr("gained  fact a.txt: D LEADS B"));
  EXPECT_THAT(text, HasSubstr("lost    fact a.txt: A LEADS B"));
  EXPECT_THAT(text, HasSubstr("mended  fact a.txt: A OWNS B"));
  EXPECT_THAT(text, HasSubstr("sprung  trap b.txt: X KILLED Y"));
  EXPECT_THAT(text, Not(HasSubstr("C OWNS B")));
}

}  // namespace
}  // namespace dossier
