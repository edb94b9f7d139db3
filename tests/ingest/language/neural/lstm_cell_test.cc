// One step of an LSTM against the formula, and the same by every processor.
#include "ingest/language/neural/lstm_cell.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "ingest/language/feature_hash.h"

namespace dossier {
namespace {

// Whole numbers within +-most, always the same.
class Chance {
 public:
  int Next(int most) {
    state_ = MixBits(state_ + 0x9e3779b97f4a7c15ull);
    return static_cast<int>(state_ % static_cast<uint64_t>(2 * most + 1)) - most;
  }

 private:
  uint64_t state_ = 1;
};

TEST(LstmCell, IsCloseToTheFormulaAndTheSameByEveryProcessor) {
  constexpr uint32_t kUnits = 16;
  Chance chance;
  std::vector<float> gates, cell;
  for (uint32_t i = 0; i < 4 * kUnits; ++i) gates.push_back(0.01f * chance.Next(900));
  for (uint32_t i = 0; i < kUnits; ++i) cell.push_back(0.01f * chance.Next(400));
  std::vector<float> plain = cell, wide = cell;
  int16_t out[kUnits], wide_out[kUnits];
  LstmCell(false, gates.data(), kUnits, plain.data(), out);
  for (uint32_t j = 0; j < kUnits; ++j) {
    auto sigmoid = [](float x) { return 1 / (1 + std::exp(-x)); };
    float next =
        sigmoid(gates[kUnits + j]) * cell[j] + sigmoid(gates[j]) * std::tanh(gates[2 * kUnits + j]);
    EXPECT_NEAR(plain[j], next, 1e-3);
    EXPECT_NEAR(out[j] * kStateScale, std::tanh(next) * sigmoid(gates[3 * kUnits + j]), 1e-3);
  }
  if (BestInt8Kernel() == Int8Kernel::kSse2) return;
  LstmCell(true, gates.data(), kUnits, wide.data(), wide_out);
  for (uint32_t j = 0; j < kUnits; ++j) {
    EXPECT_EQ(plain[j], wide[j]);
    EXPECT_EQ(out[j], wide_out[j]);
  }
}

TEST(LstmCell, StaysWithinBoundsForAnyGates) {
  std::vector<float> gates(32, 1e30f), cell(8, 1e6f);
  int16_t out[8];
  LstmCell(gates.data(), 8, cell.data(), out);
  for (int16_t x : out) EXPECT_NEAR(x, 16384, 2);
}

TEST(Quantize, TheLargestBecomesTheMost) {
  std::vector<float> values = {0.5f, -2.0f, 1.0f};
  int16_t out[3];
  float scale = Quantize(values, 1000, out);
  EXPECT_EQ(out[1], -1000);
  EXPECT_NEAR(out[0] * scale, 0.5f, 1e-3);
  std::vector<float> zeros(3);
  Quantize(zeros, 1000, out);
  EXPECT_EQ(out[0], 0);
}

}  // namespace
}  // namespace dossier
