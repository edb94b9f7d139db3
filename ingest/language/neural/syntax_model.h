// The weights of the syntax net, as its model file holds them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "ingest/language/neural/int8_rows.h"
#include "ingest/language/neural/lstm_layer.h"

namespace dossier {

// First section of the file.
struct SyntaxSizes {
  uint32_t word = 0;   // numbers of a word's vector
  uint32_t piece = 0;  // of a piece of a word
  uint32_t shape = 0;
  uint32_t units = 0;  // of an LSTM in one direction
  uint32_t arc = 0;
  uint32_t relation = 0;
  uint32_t distances = 0;
  uint32_t reserved = 0;

  uint32_t input() const { return word + piece + shape; }
  friend bool operator==(const SyntaxSizes&, const SyntaxSizes&) = default;
};

// Views of the file's bytes. Layers and heads are named as in train/syntax_net/net.py.
struct SyntaxModel {
  static constexpr int kLayers = 2;

  // Refuses bytes that are cut, damaged or of another version. The bytes must outlive the model.
  static absl::StatusOr<SyntaxModel> Open(std::string_view bytes);

  // The row of a lower-case word, or -1. Two words in some ten million are taken for each other.
  int64_t FindWord(std::string_view lower_word) const;

  SyntaxSizes sizes;
  std::span<const uint32_t> word_keys;  // open addressing, 0 = free; size a power of two
  std::span<const uint32_t> word_rows;
  Int8Rows words, pieces, shapes;
  LstmDirection layers[kLayers][2];
  Int8Matrix tags;       // Penn tags, then universal ones, of both layers' states
  Int8Matrix dependent;  // for arcs, then for relations
  Int8Matrix governor;
  Int8Matrix arcs;  // of a governor; one more row gives its bias
  Int8Matrix relations;
  std::span<const float> root_governor;  // what `governor` and `arcs` give for the root
  std::span<const float> root_arcs;
  std::span<const float> distance;
};

}  // namespace dossier
