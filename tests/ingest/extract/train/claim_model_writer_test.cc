#include "ingest/extract/train/claim_model_writer.h"

#include <cmath>

#include "gtest/gtest.h"

namespace dossier {
namespace {

constexpr uint64_t kLong = (uint64_t{5} << 32) | 9, kShort = (uint64_t{6} << 32) | 9;

std::vector<double> Predict(const std::string& bytes, std::vector<uint64_t> features) {
  auto model = ClaimModel::Open(bytes);
  EXPECT_TRUE(model.ok()) << model.status();
  std::vector<double> p;
  if (model.ok()) model->Predict(features, {true, true}, &p);
  return p;
}

TEST(ClaimModelWriterTest, WritesWhatTheModelReads) {
  ClaimModelWriter writer(2);
  std::vector<float> strong = {1.5f, -0.25f}, weak = {0.001f, 0.75f};
  writer.Add(kLong, strong);
  writer.Add(kShort, weak);
  std::vector<float> bias = {0.125f, 0}, weights = {0, 0, 1, -1};
  std::vector<ClaimModel::Label> labels = {{"", 1}, {"LEADS", 0.625}};
  std::string bytes = writer.Finish(bias, weights, labels, 10);
  auto model = ClaimModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  EXPECT_EQ(model->labels()[1].type, "LEADS");
  EXPECT_DOUBLE_EQ(model->labels()[1].threshold, 0.625);
  double first = 0.125 + 1.501 / std::sqrt(2), second = 0.5 / std::sqrt(2);
  std::vector<double> p = Predict(bytes, {kLong, kShort});
  EXPECT_NEAR(std::log(p[1] / p[0]), first - second, 0.02);
  p = Predict(bytes, {kLong});
  EXPECT_NEAR(std::log(p[1] / p[0]), 1.625, 0.02);
}

TEST(ClaimModelWriterTest, KeepsTheLongestVectors) {
  ClaimModelWriter writer(2);
  std::vector<float> strong = {2, 0}, weak = {1, 0}, bias = {0, 0}, weights = {0, 0, 1, 0};
  writer.Add(kShort, weak);
  writer.Add(kLong, strong);
  std::string bytes = writer.Finish(bias, weights, {{"", 1}, {"LEADS", 0.5}}, 1);
  EXPECT_EQ(Predict(bytes, {kShort})[1], 0.5);
  EXPECT_GT(Predict(bytes, {kLong})[1], 0.8);
}

}  // namespace
}  // namespace dossier
