// Rows of a table added up.
#include "ingest/language/neural/int8_rows.h"

#include <gtest/gtest.h>

#include <vector>

namespace dossier {
namespace {

TEST(Int8Rows, AddsARowTimesItsScaleAndAFactor) {
  std::vector<int8_t> values = {1, -2, 3, 4, 127, -127};
  std::vector<float> scales = {1, 0.5f};
  Int8Rows rows{3, values, scales};
  std::vector<float> out = {10, 20, 30};
  rows.AddTo(1, 2, out.data());
  EXPECT_EQ(out, (std::vector<float>{14, 147, -97}));
}

TEST(Int8Rows, LongRowsAreAddedAsByAPlainLoop) {
  constexpr uint32_t kWidth = 100;
  std::vector<int8_t> values;
  std::vector<float> out, wanted;
  for (uint32_t k = 0; k < kWidth; ++k) {
    values.push_back(static_cast<int8_t>(37 * k));
    out.push_back(0.3f * static_cast<float>(k));
  }
  wanted = out;
  std::vector<float> scales = {0.0137f};
  Int8Rows{kWidth, values, scales}.AddTo(0, 0.7f, out.data());
  float scale = 0.7f * scales[0];
  for (uint32_t k = 0; k < kWidth; ++k) wanted[k] += scale * static_cast<float>(values[k]);
  EXPECT_EQ(out, wanted);
}

}  // namespace
}  // namespace dossier
