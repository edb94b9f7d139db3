#include "ingest/extract/scorer/claim_model.h"

#include <cmath>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/language/flat_writer.h"

namespace dossier {
namespace {

constexpr uint64_t kFeature = (uint64_t{77} << 32) | 1;

// One feature, whose vector is (0.5, -0.5), a bias of (0.25, 0.25) and three labels.
std::string ModelWith(const std::string& labels, uint32_t row = 1) {
  std::vector<ClaimModel::Slot> slots(2, {0, 0});
  slots[1] = {77, row};
  std::vector<uint16_t> steps = {4096};
  std::vector<int8_t> rows = {64, -64};
  std::vector<float> bias = {0.25f, 0.25f}, weights = {0, 0, 1, 5, -2, 0};
  FlatWriter writer(FlatKind::kClaims);
  writer.AddArray<ClaimModel::Slot>(slots);
  writer.AddArray<uint16_t>(steps);
  writer.AddArray<int8_t>(rows);
  writer.AddArray<float>(bias);
  writer.AddArray<float>(weights);
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
  ASSERT_EQ(model->labels().size(), 3u);
  EXPECT_EQ(model->labels()[0].type, "");
  EXPECT_EQ(model->labels()[1].type, "LEADS");
  EXPECT_DOUBLE_EQ(model->labels()[2].threshold, 0.9);
  std::vector<double> p;
  std::vector<uint64_t> features = {kFeature};
  model->Predict(features, {true, true, true}, &p);
  // The hidden layer is (0.75, 0): what is below zero is cut off.
  double sum = 1 + std::exp(0.75) + std::exp(-1.5);
  EXPECT_NEAR(p[0], 1 / sum, 1e-9);
  EXPECT_NEAR(p[1], std::exp(0.75) / sum, 1e-9);
  model->Predict(features, {true, false, false}, &p);
  EXPECT_EQ(p[0], 1);
  EXPECT_EQ(p[1], 0);
}

TEST(ClaimModelTest, OfUnknownFeaturesTheBiasAloneSpeaks) {
  std::string bytes = ModelWith("NONE\nLEADS 0.4\nOWNS 0.9\n");
  auto model = ClaimModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  std::vector<double> none, other;
  model->Predict({}, {true, true, true}, &none);
  std::vector<uint64_t> unknown = {kFeature + 1, (uint64_t{78} << 32) | 1};
  model->Predict(unknown, {true, true, true}, &other);
  EXPECT_EQ(none, other);
  EXPECT_NEAR(none[1] / none[0], std::exp(0.25 + 5 * 0.25), 1e-6);
}

TEST(ClaimModelTest, ARowThatIsNotThereIsPassedOver) {
  std::string bytes = ModelWith("NONE\nLEADS 0.4\nOWNS 0.9\n", 1000);
  auto model = ClaimModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  std::vector<double> p, none;
  std::vector<uint64_t> features = {kFeature};
  model->Predict(features, {true, true, true}, &p);
  model->Predict({}, {true, true, true}, &none);
  EXPECT_EQ(p, none);
}

TEST(ClaimModelTest, RefusesWhatItCannotRead) {
  EXPECT_FALSE(ClaimModel::Open(ModelWith("NONE\nLEADS\n")).ok());
  EXPECT_FALSE(ClaimModel::Open(ModelWith("NONE\nLEADS high\n")).ok());
  EXPECT_FALSE(ClaimModel::Open(ModelWith("")).ok());
  EXPECT_FALSE(ClaimModel::Open(ModelWith("NONE\nA 1\nB 1\nC 1\nD 1\n")).ok());  // too few weights
  EXPECT_FALSE(ClaimModel::Open("no model").ok());
}

}  // namespace
}  // namespace dossier
