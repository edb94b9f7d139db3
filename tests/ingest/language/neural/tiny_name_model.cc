#include "tests/ingest/language/neural/tiny_name_model.h"

#include "ingest/language/name_features.h"
#include "ingest/language/name_rows.h"
#include "ingest/language/train/name_net/pack_name_model.h"
#include "tests/ingest/language/neural/tiny_model.h"

namespace dossier {

WeightFiles TinyNameWeights() {
  constexpr uint32_t kStates = 64, kWord = 6, kWidth = 16, kUnits = 16;
  WeightFiles files;
  uint64_t seed = 0;
  auto add = [&](const std::string& name, uint32_t rows, uint32_t columns) {
    files.arrays[name] = WeightsByChance(rows, columns, ++seed * 777);
  };
  add("states.weight", kWidth, kStates);
  add("words.weight", kWidth, kWord);
  add("pooled.weight", kWidth, kWidth);
  add("rows.weight", kNameRows, kWidth);
  for (std::string way : {"0", "1"}) {
    add("layer.w_in." + way, 4 * kUnits, kWidth);
    add("layer.w_back." + way, 4 * kUnits, kUnits);
    add("layer.bias." + way, 4 * kUnits, 1);
  }
  add("out.weight", kNameLabels, 2 * kUnits + kWidth);
  add("out.bias", kNameLabels, 1);
  add("transitions", kNameLabels + 1, kNameLabels);
  return files;
}

std::string TinyNameModel() { return PackNameModel(TinyNameWeights()); }

}  // namespace dossier
