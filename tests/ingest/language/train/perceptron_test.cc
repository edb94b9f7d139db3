#include "ingest/language/train/perceptron.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ingest/language/feature_hash.h"
#include "ingest/language/linear_model.h"

namespace dossier {
namespace {

TEST(Perceptron, TheFrozenModelScoresAsTheAverages) {
  Perceptron perceptron;
  std::map<std::pair<uint64_t, int>, double> totals;
  std::map<std::pair<uint64_t, int>, int> weights;
  uint64_t state = 1;
  constexpr int kSteps = 400, kLabels = 3;
  for (int step = 0; step < kSteps; ++step) {
    state = MixBits(state + 1);
    uint64_t feature = MixBits(state % 20);
    int truth = static_cast<int>(state >> 8) % kLabels,
        guess = static_cast<int>(state >> 16) % kLabels;
    truth = std::abs(truth), guess = std::abs(guess);
    if (truth != guess) {
      perceptron.Correct({&feature, 1}, static_cast<uint8_t>(truth), static_cast<uint8_t>(guess));
      ++weights[{feature, truth}];
      --weights[{feature, guess}];
    }
    perceptron.Step();
    for (const auto& [key, w] : weights) totals[key] += w;
  }
  std::vector<std::string> labels = {"a", "b", "c"};
  std::string bytes = perceptron.Finish(labels, 1000, 1);
  auto model = LinearModel::Open(bytes, "test");
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(model->labels().size(), 3u);
  for (uint64_t i = 0; i < 20; ++i) {
    uint64_t feature = MixBits(i);
    int32_t scores[kLabels] = {};
    model->Score({&feature, 1}, scores);
    for (int label = 0; label < kLabels; ++label) {
      double average = 100.0 * totals[{feature, label}] / kSteps;
      if (std::abs(average) < 16) continue;  // small ones may be left out
      EXPECT_NEAR(scores[label], average, 1.0);
    }
  }
  bytes.resize(bytes.size() / 2);
  EXPECT_FALSE(LinearModel::Open(bytes, "test").ok());
}

}  // namespace
}  // namespace dossier
