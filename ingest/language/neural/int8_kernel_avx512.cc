#include <immintrin.h>

#include <cstring>

#include "ingest/language/neural/int8_kernel.h"

#define DOSSIER_AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))

namespace dossier {
namespace {

// The forms with a mask, all of it set: the others make g++ 12 warn of its own headers.
DOSSIER_AVX512 inline __m512 Floats(__m512i x) {
  return _mm512_maskz_cvtepi32_ps(static_cast<__mmask16>(-1), x);
}

// AVX-512 brings fused products along: -ffp-contract=off keeps the compiler from them, and none of
// the instructions below is one.
template <uint32_t kCount>
DOSSIER_AVX512 void Tile(const int8_t* weights, const float* scales, uint32_t pairs,
                         const Int16Vector* xs, float* const* outs, uint32_t first_row) {
  __m512i sums[kCount];
  for (uint32_t i = 0; i < kCount; ++i) sums[i] = _mm512_setzero_si512();
  for (uint32_t p = 0; p < pairs; ++p) {
    __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 32 * size_t{p}));
    __m512i words = _mm512_maskz_cvtepi8_epi16(~__mmask32{0}, bytes);
#pragma GCC unroll 4
    for (uint32_t i = 0; i < kCount; ++i) {
      int32_t pair;
      std::memcpy(&pair, xs[i].values + 2 * p, sizeof(pair));
      sums[i] = _mm512_dpwssd_epi32(sums[i], words, _mm512_set1_epi32(pair));
    }
  }
  for (uint32_t i = 0; i < kCount; ++i) {
    float* out = outs[i] + first_row;
    __m512 factor = _mm512_mul_ps(_mm512_loadu_ps(scales), _mm512_set1_ps(xs[i].scale));
    __m512 product = _mm512_mul_ps(Floats(sums[i]), factor);
    _mm512_storeu_ps(out, _mm512_add_ps(_mm512_loadu_ps(out), product));
  }
}

}  // namespace

void BlockProductAvx512(const int8_t* weights, const float* scales, uint32_t pairs,
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
