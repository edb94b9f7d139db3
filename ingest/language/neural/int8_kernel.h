// The inner loops of int8_matrix.h, one for each generation of processors.
#pragma once

#include <cstdint>

#include "ingest/language/neural/int8_matrix.h"

namespace dossier {

// Up to kTile vectors against one block of 16 rows.
inline constexpr uint32_t kTile = 4;

// `weights`, `scales` belong to the block; outs[i] points to the block's part of the result.
using BlockProduct = void (*)(const int8_t* weights, const float* scales, uint32_t pairs,
                              const Int16Vector* xs, uint32_t count, float* const* outs,
                              uint32_t first_row);

void BlockProductSse2(const int8_t* weights, const float* scales, uint32_t pairs,
                      const Int16Vector* xs, uint32_t count, float* const* outs,
                      uint32_t first_row);
void BlockProductAvx2(const int8_t* weights, const float* scales, uint32_t pairs,
                      const Int16Vector* xs, uint32_t count, float* const* outs,
                      uint32_t first_row);
// Needs AVX-512 F, BW and VNNI.
void BlockProductAvx512(const int8_t* weights, const float* scales, uint32_t pairs,
                        const Int16Vector* xs, uint32_t count, float* const* outs,
                        uint32_t first_row);

}  // namespace dossier
