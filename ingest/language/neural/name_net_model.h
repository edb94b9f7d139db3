// The weights of the name net, as its model file holds them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "ingest/language/neural/int8_rows.h"
#include "ingest/language/neural/lstm_layer.h"
#include "ingest/language/neural/syntax_model.h"

namespace dossier {

// First section of the file.
struct NameNetSizes {
  uint32_t states = 0;  // numbers of a token's states in the syntax net
  uint32_t word = 0;    // of a word's vector there
  uint32_t width = 0;   // of what the LSTM reads
  uint32_t units = 0;   // of the LSTM in one direction
};

// Views of the file's bytes, named as in train/name_net/net.py.
struct NameNetModel {
  // Refuses bytes that are cut, damaged or of another version. The bytes must outlive the model.
  static absl::StatusOr<NameNetModel> Open(std::string_view bytes);

  // Whether it reads what this model says of words and tokens.
  bool Fits(const SyntaxModel& syntax) const {
    return sizes.states == 4 * syntax.sizes.units && sizes.word == syntax.sizes.word;
  }

  NameNetSizes sizes;
  Int8Matrix states;  // of both layers of the syntax net
  Int8Matrix words;
  Int8Matrix pooled;  // of the mean over all places of a capitalized word
  Int8Rows rows;      // name_rows.h
  LstmDirection layer[2];
  Int8Matrix out;                // of the LSTM's states
  Int8Matrix out_direct;         // of what it reads
  std::span<const float> chain;  // one label behind another; the last row: first in its sentence
};

}  // namespace dossier
