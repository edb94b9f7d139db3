// What is packed is what was trained, but for rounding.
#include "ingest/language/train/name_net/pack_name_model.h"

#include <gtest/gtest.h>

#include "ingest/language/neural/name_net_model.h"
#include "tests/ingest/language/neural/tiny_name_model.h"

namespace dossier {
namespace {

TEST(PackNameModel, KeepsTheWeights) {
  WeightFiles files = TinyNameWeights();
  std::string bytes = PackNameModel(files);
  NameNetModel model = *NameNetModel::Open(bytes);
  const WeightArray& rows = files.Get("rows.weight");
  for (uint32_t r : {0u, 17u, rows.rows - 1}) {
    std::vector<float> row(rows.columns);
    model.rows.AddTo(r, 1, row.data());
    for (uint32_t c = 0; c < rows.columns; ++c) EXPECT_NEAR(row[c], rows.Row(r)[c], 0.02);
  }
  // Row 3, column 5 of the second half of the last matrix: what is read directly.
  const WeightArray& out = files.Get("out.weight");
  uint32_t column = 2 * model.sizes.units + 5;
  float packed = model.out_direct.scales[3] * model.out_direct.weights[2 * 32 + 3 * 2 + 1];
  EXPECT_NEAR(packed, out.Row(3)[column], 0.02);
  for (uint32_t r = 0; r < out.rows; ++r) {
    EXPECT_EQ(model.out.bias[r], files.Get("out.bias").values[r]);
    EXPECT_EQ(model.out_direct.bias[r], 0);
  }
}

}  // namespace
}  // namespace dossier
