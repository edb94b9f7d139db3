// One bidirectional LSTM layer over several sentences at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/neural/int8_matrix.h"

namespace dossier {

struct LstmDirection {
  Int8Matrix input;  // with the bias
  Int8Matrix back;
};

// A sentence, or a part of one, within a batch: tokens [first, first + size).
struct Lane {
  uint32_t first = 0;
  uint32_t size = 0;
};

// Vectors of one length, one a row. They lie `stride` apart.
struct StateRows {
  int16_t* values;
  uint32_t stride;

  int16_t* Row(uint32_t i) const { return values + size_t{i} * stride; }
};

// Runs over every lane, forwards or backwards. `gates` holds for each token the four gates' sums of
// the input, bias included, and is used up; the states go to `out`. The lanes must come longest
// first: they advance together, so that the weights are read once a step for all of them. The
// result of a lane does not depend on the others.
void RunLstm(const LstmDirection& layer, bool backwards, std::span<const Lane> lanes,
             std::span<float> gates, StateRows out);

}  // namespace dossier
