#include "ingest/language/train/coreference_score.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

// Mentions a, b, ... as spans.
std::vector<MentionSpan> Of(std::string_view letters) {
  std::vector<MentionSpan> chain;
  for (char c : letters) chain.push_back({static_cast<uint32_t>(c), static_cast<uint32_t>(c) + 1});
  return chain;
}

// Gold {abc} {defg}, found {ab} {cd} {fghi}; by hand:
//   MUC      recall (3-2 + 4-3) / (2+3), precision (2-1 + 2-2 + 4-3) / (1+1+3);
//   B cubed  recall (4/3+1/3 + 1/4+4/4) / 7, precision (4/2 + 1/2+1/2 + 4/4) / 8;
//   CEAF     abc goes with ab (2*2 of 5), defg with fghi (2*2 of 8).
TEST(CoreferenceScore, AgreesWithAWorkedExample) {
  CoreferenceScore score;
  score.Add({Of("abc"), Of("defg")}, {Of("ab"), Of("cd"), Of("fghi")});
  EXPECT_NEAR(score.muc().Recall(), 2.0 / 5, 1e-12);
  EXPECT_NEAR(score.muc().Precision(), 2.0 / 5, 1e-12);
  EXPECT_NEAR(score.b_cubed().Recall(), (5.0 / 3 + 5.0 / 4) / 7, 1e-12);
  EXPECT_NEAR(score.b_cubed().Precision(), 4.0 / 8, 1e-12);
  EXPECT_NEAR(score.ceaf().Recall(), 1.3 / 2, 1e-12);
  EXPECT_NEAR(score.ceaf().Precision(), 1.3 / 3, 1e-12);
  EXPECT_NEAR(score.mentions().Recall(), 6.0 / 7, 1e-12);
  double b3 = 2 * 0.5 * (5.0 / 12) / (0.5 + 5.0 / 12);
  EXPECT_NEAR(score.Average(), (0.4 + b3 + 0.52) / 3, 1e-12);
}

TEST(CoreferenceScore, LeavesChainsOfOneMentionOut) {
  CoreferenceScore score;
  score.Add({Of("ab"), Of("c")}, {Of("ab"), Of("d"), Of("e")});
  EXPECT_DOUBLE_EQ(score.Average(), 1);
  EXPECT_DOUBLE_EQ(score.mentions().F1(), 1);
}

TEST(CoreferenceScore, SumsDocumentsUpAndScoresNothingAsZero) {
  CoreferenceScore score;
  EXPECT_DOUBLE_EQ(score.Average(), 0);
  score.Add({Of("abcd")}, {});
  score.Add({Of("ab")}, {Of("ab")});
  EXPECT_NEAR(score.muc().Recall(), 1.0 / 4, 1e-12);
  EXPECT_NEAR(score.ceaf().Recall(), 1.0 / 2, 1e-12);
  EXPECT_DOUBLE_EQ(score.muc().Precision(), 1);
}

}  // namespace
}  // namespace dossier
