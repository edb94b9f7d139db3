#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/linear_model.h"

namespace dossier {

// Puts a LinearModel's file together (its sections stand in linear_model.h). One thread.
class LinearModelWriter {
 public:
  // For at most so many features.
  explicit LinearModelWriter(size_t most_features);

  struct Weight {
    uint8_t label;
    int16_t weight;
  };
  // At most 255 weights; each feature once. The order of adding decides the bytes.
  void Add(uint64_t feature, const std::vector<Weight>& weights);

  // `names`: the label names, each ended by a newline.
  std::string Finish(std::string_view names) const;

 private:
  std::vector<LinearModel::Slot> slots_;
  std::string rows_;
};

}  // namespace dossier
