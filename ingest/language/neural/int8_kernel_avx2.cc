#include <immintrin.h>

#include <cstring>

#include "ingest/language/neural/int8_kernel.h"

// Without 'fma': a fused product and sum would round otherwise than the other kernels.
#define DOSSIER_AVX2 __attribute__((target("avx2")))

namespace dossier {
namespace {

DOSSIER_AVX2 inline void AddTo(float* out, const float* scales, float scale, __m256i sums) {
  __m256 factor = _mm256_mul_ps(_mm256_loadu_ps(scales), _mm256_set1_ps(scale));
  __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), factor);
  _mm256_storeu_ps(out, _mm256_add_ps(_mm256_loadu_ps(out), product));
}

DOSSIER_AVX2 inline __m256i Eight(const int8_t* weights) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights)));
}

template <uint32_t kCount>
DOSSIER_AVX2 void Tile(const int8_t* weights, const float* scales, uint32_t pairs,
                       const Int16Vector* xs, float* const* outs, uint32_t first_row) {
  __m256i low[kCount], high[kCount];
  for (uint32_t i = 0; i < kCount; ++i) low[i] = high[i] = _mm256_setzero_si256();
  for (uint32_t p = 0; p < pairs; ++p) {
    __m256i first = Eight(weights + 32 * size_t{p});
    __m256i second = Eight(weights + 32 * size_t{p} + 16);
#pragma GCC unroll 4
    for (uint32_t i = 0; i < kCount; ++i) {
      int32_t pair;
      std::memcpy(&pair, xs[i].values + 2 * p, sizeof(pair));
      __m256i both = _mm256_set1_epi32(pair);
      low[i] = _mm256_add_epi32(low[i], _mm256_madd_epi16(first, both));
      high[i] = _mm256_add_epi32(high[i], _mm256_madd_epi16(second, both));
    }
  }
  for (uint32_t i = 0; i < kCount; ++i) {
    AddTo(outs[i] + first_row, scales, xs[i].scale, low[i]);
    AddTo(outs[i] + first_row + 8, scales + 8, xs[i].scale, high[i]);
  }
}

}  // namespace

void BlockProductAvx2(const int8_t* weights, const float* scales, uint32_t pairs,
                      const Int16Vector* xs, uint32_t count, float* const* outs,
                      uint32_t first_row) {
  switch (count) {
    case 1:
      return Tile<1>(weights, scales, pairs, xs, outs, first_row);
    case 2:
      return Tile<2>(weights, scales, pairs, xs, outs, first_row);
    case 3:
      return Tile<3>(weights, scales, pairs, xs, outs, first_row);
    default:
      return Tile<4>(weights, scales, pairs, xs, outs, first_row);
  }
}

}  // namespace dossier
