#include "ingest/language/train/syntax_net/pack_model.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "absl/strings/str_cat.h"
#include "ingest/language/feature_hash.h"
#include "ingest/language/neural/syntax_layout.h"
#include "ingest/language/train/syntax_net/int8_writer.h"

namespace dossier {
namespace {

SyntaxSizes SizesOf(const WeightFiles& files) {
  SyntaxSizes sizes;
  sizes.word = files.Get("words").columns;
  sizes.piece = files.Get("pieces.weight").columns;
  sizes.shape = files.Get("shapes.weight").columns;
  sizes.units = files.Get("layers.0.w_back.0").columns;
  sizes.arc = files.Get("arcs.weight").rows;
  sizes.relation = files.Get("relations.weight").columns / 2;
  sizes.distances = files.Get("distance").rows;
  return sizes;
}

// A word whose key another has taken is left out: it is read by its letters only.
void AddWords(const WeightFiles& files, FlatWriter* writer) {
  std::vector<uint32_t> keys(std::bit_ceil(files.words.size() * 3 / 2)), rows(keys.size());
  size_t mask = keys.size() - 1;
  for (uint32_t row = 0; row < files.words.size(); ++row) {
    uint64_t hash = HashText(files.words[row]);
    uint32_t key = static_cast<uint32_t>(hash >> 32) | 1;
    size_t slot = hash & mask;
    while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
    if (keys[slot] == key) continue;
    keys[slot] = key;
    rows[slot] = row;
  }
  uint32_t count = files.Get("words").rows;
  writer->AddArray<uint32_t>(keys);
  writer->AddArray<uint32_t>(rows);
  writer->AddArray<uint32_t>({&count, 1});
  AddRows(files.Get("words"), writer);
}

std::vector<float> Product(const WeightArray& matrix, const std::vector<float>& x) {
  std::vector<float> out(matrix.rows);
  for (uint32_t r = 0; r < matrix.rows; ++r) {
    for (uint32_t c = 0; c < matrix.columns; ++c) out[r] += matrix.Row(r)[c] * x[c];
  }
  return out;
}

// What the heads give for the root, which is a vector of its own and always the same.
void AddRoot(const WeightFiles& files, const WeightArray& arcs, FlatWriter* writer) {
  std::vector<float> governor = Product(files.Get("governor.weight"), files.Get("root").values);
  for (size_t i = 0; i < governor.size(); ++i) {
    governor[i] = std::max(0.0f, governor[i] + files.Get("governor.bias").values[i]);
  }
  writer->AddArray<float>(governor);
  writer->AddArray<float>(Product(arcs, {governor.begin(), governor.begin() + arcs.columns}));
}

}  // namespace

std::string PackModel(const WeightFiles& files) {
  FlatWriter writer(FlatKind::kSyntax);
  SyntaxSizes sizes = SizesOf(files);
  writer.AddArray<SyntaxSizes>({&sizes, 1});
  AddWords(files, &writer);
  AddRows(files.Get("pieces.weight"), &writer);
  AddRows(files.Get("shapes.weight"), &writer);
  auto add = [&](const std::string& weights, const std::string& bias) {
    AddMatrix(files.Get(weights), files.Get(bias), &writer);
  };
  for (int layer = 0; layer < SyntaxModel::kLayers; ++layer) {
    for (int way = 0; way < 2; ++way) {
      std::string stem = absl::StrCat("layers.", layer, ".");
      add(absl::StrCat(stem, "w_in.", way), absl::StrCat(stem, "bias.", way));
      add(absl::StrCat(stem, "w_back.", way), "");
    }
  }
  AddMatrix(Stack({&files.Get("tags.weight"), &files.Get("universals.weight")}),
            Stack({&files.Get("tags.bias"), &files.Get("universals.bias")}), &writer);
  add("dependent.weight", "dependent.bias");
  add("governor.weight", "governor.bias");
  WeightArray arcs = Stack({&files.Get("arcs.weight"), &files.Get("arc_bias.weight")});
  AddMatrix(arcs, {}, &writer);
  add("relations.weight", "relations.bias");
  AddRoot(files, arcs, &writer);
  writer.AddArray<float>(files.Get("distance").values);
  return writer.Finish();
}

}  // namespace dossier
