// The float part of an LSTM: elementwise, without library functions, the same bits everywhere.
#pragma once

#include <cstdint>
#include <span>

#include "ingest/language/neural/int8_matrix.h"

namespace dossier {

// Outputs of a layer lie within +-1 and are kept as whole numbers of this scale.
inline constexpr float kStateScale = 1.0f / 16384;

// One step of one cell vector. `gates` are the sums for input, forget, candidate and output gate,
// `units` each (a multiple of 8); updates `cell`, and writes tanh(cell) * output to `out`.
void LstmCell(const float* gates, uint32_t units, float* cell, int16_t* out);
// The same by plain instructions or those of AVX2, for tests.
void LstmCell(bool avx2, const float* gates, uint32_t units, float* cell, int16_t* out);

// Rounds the values to whole numbers of a scale at which the largest becomes `most`; returns that
// scale.
float Quantize(std::span<const float> values, float most, int16_t* out);

}  // namespace dossier
