#include "ingest/extract/scorer/claim_model.h"

#include <cmath>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/language/flat_writer.h"

namespace dossier {
namespace {

constexpr uint64_t kFeature = (uint64_t{77} << 32) | 1;

// One feature, with weight 1 for label 1 and -2 for label 2.
std::string ModelWith(const std::string& labels) {
  std::vector<LinearModel::Slot> slots(2, {0, 0});
  slots[1] = {77, 1};
  std::vector<int16_t> weights = {ClaimModel::kScale, -2 * ClaimModel::kScale};
  std::string rows = {2, 1, 2};
  rows.append(reinterpret_cast<const char*>(weights.data()), 4);
  FlatWriter writer(FlatKind::kLinearModel);
  writer.AddArray<LinearModel::Slot>(slots);
  writer.AddSection(rows);
  writer.AddSection(labels);
  return writer.Finish();
}

TEST(ClaimModelTest, ExponentialAgreesWithTheLibrary) {
  for (double x = 0; x > -39; x -= 0.37) EXPECT_NEAR(SteadyExp(x), std::exp(x), 1e-9);
  EXPECT_EQ(SteadyExp(0), 1);
  EXPECT_EQ(SteadyExp(-1000), 0);
}

TEST(ClaimModelTest, ReadsThresholdsAndPredicts) {
  std::string bytes = ModelWith("NONE\nLEADS 0.4\nOWNS 0.9\n");
  auto model = ClaimModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  EXPECT_EQ(model->labels()[0].type, "");
  EXPECT_EQ(model->labels()[1].type, "LEADS");
  EXPECT_DOUBLE_EQ(model->labels()[2].threshold, 0.9);
  std::vector<double> p;
  std::vector<uint64_t> features = {kFeature};
  model->Predict(features, {true, true, true}, &p);
  double sum = 1 + std::exp(1.0) + std::exp(-2.0);
  EXPECT_NEAR(p[0], 1 / sum, 1e-9);
  EXPECT_NEAR(p[1], std::exp(1.0) / sum, 1e-9);
  model->Predict(features, {true, false, false}, &p);
  EXPECT_EQ(p[0], 1);
  EXPECT_EQ(p[1], 0);
}

TEST(ClaimModelTest, RefusesLabelsWithoutThreshold) {
  EXPECT_FALSE(ClaimModel::Open(ModelWith("NONE\nLEADS\n")).ok());
  EXPECT_FALSE(ClaimModel::Open(ModelWith("NONE\nLEADS high\n")).ok());
  EXPECT_FALSE(ClaimModel::Open("no model").ok());
}

}  // namespace
}  // namespace dossier
