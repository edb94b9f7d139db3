// The kernels against a plain loop, and against one another bit by bit.
#include "ingest/language/neural/int8_matrix.h"

#include <gtest/gtest.h>

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

struct Problem {
  std::vector<int8_t> weights;
  std::vector<float> scales, bias;
  std::vector<std::vector<int16_t>> xs;
  Int8Matrix matrix;

  Problem(uint32_t rows, uint32_t columns, uint32_t count, int most) {
    Chance chance;
    for (uint32_t i = 0; i < rows * columns; ++i) {
      weights.push_back(static_cast<int8_t>(chance.Next(127)));
    }
    for (uint32_t i = 0; i < rows; ++i) scales.push_back(0.001f * (1 + i % 7));
    bias.resize(rows);
    for (uint32_t i = 0; i < count; ++i) {
      xs.emplace_back();
      for (uint32_t c = 0; c < columns; ++c) {
        xs.back().push_back(static_cast<int16_t>(chance.Next(most)));
      }
    }
    matrix = {rows, columns, weights, scales, bias};
  }

  std::vector<std::vector<float>> By(Int8Kernel kernel) const {
    std::vector<std::vector<float>> outs(xs.size(), std::vector<float>(matrix.rows, 0.25f));
    std::vector<Int16Vector> in;
    std::vector<float*> to;
    for (size_t i = 0; i < xs.size(); ++i) {
      in.push_back({xs[i].data(), 0.01f * (1 + i)});
      to.push_back(outs[i].data());
    }
    AddProducts(kernel, matrix, in, to);
    return outs;
  }

  // Where the matrix keeps row r, column c.
  int Weight(uint32_t r, uint32_t c) const {
    return weights[r / 16 * 16 * matrix.columns + c / 2 * 32 + r % 16 * 2 + c % 2];
  }
  float ByHand(size_t i, uint32_t r) const {
    int32_t sum = 0;
    for (uint32_t c = 0; c < matrix.columns; ++c) sum += Weight(r, c) * xs[i][c];
    float factor = scales[r] * (0.01f * (1 + i));
    return 0.25f + static_cast<float>(sum) * factor;
  }
};

bool Has(Int8Kernel kernel) { return kernel <= BestInt8Kernel(); }

TEST(Int8Matrix, EveryKernelGivesWhatThePlainLoopGives) {
  for (uint32_t count : {1u, 2u, 3u, 4u, 5u, 33u, 70u}) {
    Problem problem(48, 22, count, 16384);
    for (Int8Kernel kernel : {Int8Kernel::kSse2, Int8Kernel::kAvx2, Int8Kernel::kAvx512}) {
      if (!Has(kernel)) continue;
      auto outs = problem.By(kernel);
      for (size_t i = 0; i < count; ++i) {
        for (uint32_t r = 0; r < 48; ++r) EXPECT_EQ(outs[i][r], problem.ByHand(i, r));
      }
    }
  }
}

TEST(Int8Matrix, TheLargestSumsFit) {
  Problem problem(16, 1024, 2, 0);
  for (int8_t& w : problem.weights) w = -127;
  for (auto& x : problem.xs) x.assign(1024, 16384);
  for (Int8Kernel kernel : {Int8Kernel::kSse2, Int8Kernel::kAvx2, Int8Kernel::kAvx512}) {
    if (!Has(kernel)) continue;
    EXPECT_EQ(problem.By(kernel)[1][3], problem.ByHand(1, 3));
  }
  EXPECT_LT(problem.ByHand(1, 3), 0);
}

TEST(Dot, IsTheSumOfProducts) {
  Chance chance;
  std::vector<int16_t> a, b;
  int32_t sum = 0;
  for (int i = 0; i < 96; ++i) {
    a.push_back(static_cast<int16_t>(chance.Next(4095)));
    b.push_back(static_cast<int16_t>(chance.Next(4095)));
    sum += a.back() * b.back();
  }
  EXPECT_EQ(Dot(a.data(), b.data(), 96), sum);
}

}  // namespace
}  // namespace dossier
