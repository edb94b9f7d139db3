#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/extract/scorer/claim_model.h"

namespace dossier {

// Puts a ClaimModel's file together (its sections stand in claim_model.h). One thread.
class ClaimModelWriter {
 public:
  // `hidden` must be even, for sections are padded to 8 bytes.
  explicit ClaimModelWriter(uint32_t hidden) : hidden_(hidden) {}

  // A feature's vector, `hidden` numbers; each feature once.
  void Add(uint64_t feature, std::span<const float> vector);
  // Keeps the `most` features with the longest vectors. `bias` of the hidden layer; `weights` of
  // each label in turn.
  std::string Finish(std::span<const float> bias, std::span<const float> weights,
                     const std::vector<ClaimModel::Label>& labels, size_t most) const;

 private:
  struct Row {
    uint64_t feature;
    std::vector<float> vector;
    float length;
  };

  uint32_t hidden_;
  std::vector<Row> rows_;
};

}  // namespace dossier
