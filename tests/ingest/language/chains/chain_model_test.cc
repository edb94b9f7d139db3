#include "ingest/language/chains/chain_model.h"

#include <gtest/gtest.h>

#include "ingest/language/flat_writer.h"
#include "ingest/language/models/chain_bytes.h"

namespace dossier {
namespace {

constexpr uint32_t kUnits = ChainModel::kUnits;

std::string TinyModel() {
  std::vector<int16_t> hidden(size_t{ChainModel::kHiddenRows} * kUnits);
  std::vector<int16_t> direct(ChainModel::kDirectRows);
  std::vector<float> words(size_t{ChainModel::kParts} * 2 * ChainModel::kWordWidth * kUnits);
  std::vector<int16_t> bias(ChainModel::kParts * kUnits), out(ChainModel::kParts * kUnits);
  hidden[3 * kUnits] = 2 * ChainModel::kUnit;       // feature 3 feeds unit 0
  hidden[3 * kUnits + 1] = -2 * ChainModel::kUnit;  // and keeps unit 1 off
  direct[5] = 100;
  words[0] = 0.5f;  // number 0 of the word feeds unit 0 of the first part
  bias[0] = 10;
  out[0] = ChainModel::kUnit;
  out[1] = ChainModel::kUnit;
  FlatWriter writer(FlatKind::kChains);
  writer.AddArray<int16_t>(hidden);
  writer.AddArray<int16_t>(direct);
  writer.AddArray<float>(words);
  writer.AddArray<int16_t>(bias);
  writer.AddArray<int16_t>(out);
  return writer.Finish();
}

TEST(ChainModel, AddsUpUnitsAndDirectWeights) {
  std::string bytes = TinyModel();
  auto model = ChainModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  ChainInputs inputs;
  ChainModel::Sums sums = model->Bias(ChainModel::kFirst);
  EXPECT_EQ(model->Score(ChainModel::kFirst, inputs, sums), 10);
  inputs.hidden = {3};
  inputs.direct = {5};
  EXPECT_EQ(model->Score(ChainModel::kFirst, inputs, sums), 10 + 2 * ChainModel::kUnit + 100);
  EXPECT_EQ(model->Score(ChainModel::kPair, inputs, model->Bias(ChainModel::kPair)), 100);
  std::vector<float> word(ChainModel::kWordWidth);
  word[0] = 1;
  sums = sums + model->Word(ChainModel::kFirst, false, word);
  EXPECT_EQ(sums[0], 10 + ChainModel::kUnit / 2);
}

TEST(ChainModel, RefusesDamagedBytes) {
  std::string bytes = TinyModel();
  EXPECT_FALSE(ChainModel::Open(std::string_view(bytes).substr(0, bytes.size() / 2)).ok());
  EXPECT_FALSE(ChainModel::Open("").ok());
  EXPECT_TRUE(ChainModel::Open(ChainBytes()).ok());
}

}  // namespace
}  // namespace dossier
