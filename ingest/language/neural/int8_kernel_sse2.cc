#include <emmintrin.h>

#include <cstring>

#include "ingest/language/neural/int8_kernel.h"

namespace dossier {
namespace {

void AddTo(float* out, const float* scales, float scale, __m128i sums) {
  __m128 factor = _mm_mul_ps(_mm_loadu_ps(scales), _mm_set1_ps(scale));
  __m128 product = _mm_mul_ps(_mm_cvtepi32_ps(sums), factor);
  _mm_storeu_ps(out, _mm_add_ps(_mm_loadu_ps(out), product));
}

__m128i Pair(const int16_t* values) {
  int32_t pair;
  std::memcpy(&pair, values, sizeof(pair));
  return _mm_set1_epi32(pair);
}

// The sums of 16 rows take four registers; two vectors share the widening of the weights.
template <uint32_t kCount>
void Tile(const int8_t* weights, const float* scales, uint32_t pairs, const Int16Vector* xs,
          float* const* outs, uint32_t first_row) {
  __m128i sums[kCount][4];
  for (uint32_t i = 0; i < kCount; ++i) {
    for (__m128i& part : sums[i]) part = _mm_setzero_si128();
  }
  for (uint32_t p = 0; p < pairs; ++p) {
    __m128i pair[kCount];
    for (uint32_t i = 0; i < kCount; ++i) pair[i] = Pair(xs[i].values + 2 * p);
#pragma GCC unroll 2
    for (int half = 0; half < 2; ++half) {
      const int8_t* at = weights + 32 * size_t{p} + 16 * half;
      __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
      __m128i low = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
      __m128i high = _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8);
#pragma GCC unroll 2
      for (uint32_t i = 0; i < kCount; ++i) {
        __m128i* part = sums[i] + 2 * half;
        part[0] = _mm_add_epi32(part[0], _mm_madd_epi16(low, pair[i]));
        part[1] = _mm_add_epi32(part[1], _mm_madd_epi16(high, pair[i]));
      }
    }
  }
  for (uint32_t i = 0; i < kCount; ++i) {
    for (int part = 0; part < 4; ++part) {
      AddTo(outs[i] + first_row + 4 * part, scales + 4 * part, xs[i].scale, sums[i][part]);
    }
  }
}

}  // namespace

void BlockProductSse2(const int8_t* weights, const float* scales, uint32_t pairs,
                      const Int16Vector* xs, uint32_t count, float* const* outs,
                      uint32_t first_row) {
  uint32_t i = 0;
  for (; i + 2 <= count; i += 2) Tile<2>(weights, scales, pairs, xs + i, outs + i, first_row);
  if (i < count) Tile<1>(weights, scales, pairs, xs + i, outs + i, first_row);
}

}  // namespace dossier
