#include "ingest/language/train/linear_model_writer.h"

#include <array>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(LinearModelWriterTest, WhatIsAddedScores) {
  LinearModelWriter writer(3);
  constexpr uint64_t kOne = 0x1234567800000001, kSameSlot = 0x9abcdef000000001;
  writer.Add(kOne, {{0, 5}, {2, -7}});
  writer.Add(kSameSlot, {{1, 300}});
  const std::string bytes = writer.Finish("a\nb\nc\n");
  auto model = LinearModel::Open(bytes, "test");
  ASSERT_TRUE(model.ok()) << model.status();
  EXPECT_EQ(model->labels().size(), 3u);
  std::array<int32_t, 3> scores = {};
  model->Score(std::array<uint64_t, 3>{kOne, kSameSlot, 77}, scores);
  EXPECT_EQ(scores, (std::array<int32_t, 3>{5, 300, -7}));
}

}  // namespace
}  // namespace dossier
