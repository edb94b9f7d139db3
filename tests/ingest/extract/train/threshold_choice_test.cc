#include "ingest/extract/train/threshold_choice.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(ThresholdChoiceTest, StopsWhereGuessesAreRightOftenEnough) {
  std::vector<HeldOutGuess> guesses;
  for (int i = 0; i < 40; ++i) guesses.push_back({0.8f, true});
  for (int i = 0; i < 40; ++i) guesses.push_back({0.4f, false});
  EXPECT_NEAR(ChooseThreshold(guesses, guesses, 0.7), 0.45, 1e-9);
}

TEST(ThresholdChoiceTest, FewGuessesAreTrustedAsAllTypesTogether) {
  std::vector<HeldOutGuess> all;
  for (int i = 0; i < 10; ++i) all.push_back({0.6f, true}), all.push_back({0.4f, false});
  EXPECT_NEAR(ChooseThreshold({}, all, 0.7), 0.45, 1e-9);
  EXPECT_NEAR(ChooseThreshold({{0.5f, false}, {0.7f, false}}, all, 0.9), 0.95, 1e-9);
  EXPECT_NEAR(ChooseThreshold({}, {}, 0.6), 0.95, 1e-9);
}

}  // namespace
}  // namespace dossier
