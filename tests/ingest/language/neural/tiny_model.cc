#include "tests/ingest/language/neural/tiny_model.h"

#include "ingest/language/feature_hash.h"
#include "ingest/language/neural/word_pieces.h"
#include "ingest/language/train/syntax_net/pack_model.h"
#include "ingest/text/relation.h"
#include "ingest/text/tags.h"

namespace dossier {
WeightArray WeightsByChance(uint32_t rows, uint32_t columns, uint64_t seed) {
  WeightArray array;
  array.rows = rows;
  array.columns = columns;
  for (uint32_t i = 0; i < rows * columns; ++i) {
    seed = MixBits(seed + 0x9e3779b97f4a7c15ull);
    array.values.push_back((static_cast<float>(seed % 2001) - 1000) / 1000);
  }
  return array;
}

std::string TinyModel() {
  constexpr uint32_t kWord = 6, kPiece = 4, kShape = 4, kUnits = 16, kArc = 16, kRelation = 8;
  WeightFiles files;
  uint64_t seed = 0;
  auto add = [&](const std::string& name, uint32_t rows, uint32_t columns) {
    files.arrays[name] = WeightsByChance(rows, columns, ++seed * 1000);
  };
  files.words = {"the", "president", "."};
  add("words", 3, kWord);
  add("pieces.weight", kPieceRows, kPiece);
  add("shapes.weight", kShapes, kShape);
  for (std::string layer : {"0", "1"}) {
    for (std::string way : {"0", "1"}) {
      uint32_t inputs = layer == "0" ? kWord + kPiece + kShape : 2 * kUnits;
      add("layers." + layer + ".w_in." + way, 4 * kUnits, inputs);
      add("layers." + layer + ".w_back." + way, 4 * kUnits, kUnits);
      add("layers." + layer + ".bias." + way, 4 * kUnits, 1);
    }
  }
  add("tags.weight", kPennTags, 4 * kUnits);
  add("tags.bias", kPennTags, 1);
  add("universals.weight", kUniversalTags, 4 * kUnits);
  add("universals.bias", kUniversalTags, 1);
  for (std::string side : {"dependent", "governor"}) {
    add(side + ".weight", kArc + kRelation, 2 * kUnits);
    add(side + ".bias", kArc + kRelation, 1);
  }
  add("root", 2 * kUnits, 1);
  add("arcs.weight", kArc, kArc);
  add("arc_bias.weight", 1, kArc);
  add("distance", 33, 1);
  add("relations.weight", kRelations, 2 * kRelation);
  add("relations.bias", kRelations, 1);
  return PackModel(files);
}

}  // namespace dossier
