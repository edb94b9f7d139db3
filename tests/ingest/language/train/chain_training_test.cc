#include "ingest/language/train/chain_training.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

// Two choices with a feature each; the second is right.
std::vector<ChainChoice> Choices() {
  std::vector<ChainChoice> choices(2);
  choices[0].inputs.hidden = {1};
  choices[0].inputs.direct = {10, 11, 12};
  choices[1].inputs.hidden = {2};
  choices[1].inputs.direct = {20, 21, 22};
  choices[1].right = true;
  return choices;
}

TEST(ChainTraining, LearnsToPreferWhatIsRight) {
  ChainTraining training{ChainCosts()};
  std::vector<float> word(ChainModel::kWordWidth, 0.1f);
  for (int i = 0; i < 50; ++i) training.Learn(Choices(), word, 1);
  std::string bytes = training.Finish();
  auto model = ChainModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  auto score = [&](ChainModel::Part part, const ChainInputs& inputs) {
    return model->Score(part, inputs, model->Bias(part));
  };
  EXPECT_GT(score(ChainModel::kPair, Choices()[1].inputs),
            score(ChainModel::kFirst, Choices()[0].inputs) + ChainModel::kUnit);
  EXPECT_EQ(training.Learn(Choices(), word, 1), 1u);
}

TEST(ChainTraining, WritesTheMeanOfWhatItRemembers) {
  ChainTraining training{ChainCosts()};
  training.Remember();
  std::string before = training.Finish();
  for (int i = 0; i < 5; ++i) training.Learn(Choices(), {}, 1);
  EXPECT_EQ(training.Finish(), before);
  training.Forget();
  EXPECT_NE(training.Finish(), before);
}

}  // namespace
}  // namespace dossier
