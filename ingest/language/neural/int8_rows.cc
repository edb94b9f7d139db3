#include "ingest/language/neural/int8_rows.h"

#include <emmintrin.h>

namespace dossier {
namespace {

void AddFour(__m128i numbers, __m128 scale, float* out) {
  __m128 product = _mm_mul_ps(scale, _mm_cvtepi32_ps(numbers));
  _mm_storeu_ps(out, _mm_add_ps(_mm_loadu_ps(out), product));
}

// Eight numbers of 8 bits at a time; what is left over of a row as the plain loop has it, which
// gives the same bits.
uint32_t AddEights(const int8_t* row, uint32_t width, float scale, float* out) {
  __m128 scales = _mm_set1_ps(scale);
  uint32_t k = 0;
  for (; k + 8 <= width; k += 8) {
    __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(row + k));
    __m128i words = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
    AddFour(_mm_srai_epi32(_mm_unpacklo_epi16(words, words), 16), scales, out + k);
    AddFour(_mm_srai_epi32(_mm_unpackhi_epi16(words, words), 16), scales, out + k + 4);
  }
  return k;
}

}  // namespace

void Int8Rows::AddTo(uint32_t i, float factor, float* out) const {
  const int8_t* row = values.data() + size_t{i} * width;
  float scale = factor * scales[i];
  for (uint32_t k = AddEights(row, width, scale, out); k < width; ++k) {
    out[k] += scale * static_cast<float>(row[k]);
  }
}

}  // namespace dossier
