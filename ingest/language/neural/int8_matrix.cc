#include "ingest/language/neural/int8_matrix.h"

#include <emmintrin.h>

#include <algorithm>

#include "ingest/language/neural/int8_kernel.h"

namespace dossier {
namespace {

// So many vectors stay in the first cache while the matrix passes by once.
constexpr size_t kTogether = 32;

BlockProduct ProductOf(Int8Kernel kernel) {
  switch (kernel) {
    case Int8Kernel::kAvx512:
      return BlockProductAvx512;
    case Int8Kernel::kAvx2:
      return BlockProductAvx2;
    default:
      return BlockProductSse2;
  }
}

Int8Kernel FindKernel() {
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vnni")) {
    return Int8Kernel::kAvx512;
  }
  return __builtin_cpu_supports("avx2") ? Int8Kernel::kAvx2 : Int8Kernel::kSse2;
}

}  // namespace

std::vector<float*> RowsOf(std::vector<float>* values, uint32_t width) {
  std::vector<float*> rows(values->size() / width);
  for (size_t i = 0; i < rows.size(); ++i) rows[i] = values->data() + i * width;
  return rows;
}

Int8Kernel BestInt8Kernel() {
  static const Int8Kernel kernel = FindKernel();
  return kernel;
}

void AddProducts(const Int8Matrix& matrix, std::span<const Int16Vector> xs,
                 std::span<float* const> outs) {
  AddProducts(BestInt8Kernel(), matrix, xs, outs);
}

void AddProducts(Int8Kernel kernel, const Int8Matrix& matrix, std::span<const Int16Vector> xs,
                 std::span<float* const> outs) {
  BlockProduct product = ProductOf(kernel);
  for (size_t begin = 0; begin < xs.size(); begin += kTogether) {
    size_t end = std::min(begin + kTogether, xs.size());
    for (uint32_t row = 0; row < matrix.rows; row += Int8Matrix::kBlock) {
      const int8_t* weights = matrix.weights.data() + size_t{row} * matrix.columns;
      for (size_t i = begin; i < end; i += kTile) {
        uint32_t count = static_cast<uint32_t>(std::min<size_t>(kTile, end - i));
        product(weights, matrix.scales.data() + row, matrix.columns / 2, &xs[i], count, &outs[i],
                row);
      }
    }
  }
}

int32_t Dot(const int16_t* a, const int16_t* b, uint32_t size) {
  __m128i sum = _mm_setzero_si128();
  for (uint32_t i = 0; i < size; i += 8) {
    __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i));
    __m128i y = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + i));
    sum = _mm_add_epi32(sum, _mm_madd_epi16(x, y));
  }
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(1, 0, 3, 2)));
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(2, 3, 0, 1)));
  return _mm_cvtsi128_si32(sum);
}

}  // namespace dossier
