// Matrices of 8-bit weights times vectors of 16-bit numbers. The sums are of whole numbers, so that
// every processor and every order of work gives the same bits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dossier {

// A view of a matrix as model files hold it; what it points to must outlive it. Row r of the matrix
// is scales[r] * weights. Weights lie in blocks of 16 rows, and within a block two columns at a
// time: w[0][0] w[0][1] w[1][0] w[1][1] ... w[15][1], then columns 2 and 3.
struct Int8Matrix {
  static constexpr uint32_t kBlock = 16;

  uint32_t rows = 0;     // multiples of 16
  uint32_t columns = 0;  // even
  std::span<const int8_t> weights;
  std::span<const float> scales;
  std::span<const float> bias;
};

// Vectors of one length: each is scale * values. Values must lie within +-16384, and columns within
// 1024, for the sums to fit into 32 bits.
struct Int16Vector {
  const int16_t* values;
  float scale;
};

// outs[i][r] += scales[r] * xs[i].scale * sum over c of weights[r][c] * xs[i].values[c].
// Every out has `rows` elements.
void AddProducts(const Int8Matrix& matrix, std::span<const Int16Vector> xs,
                 std::span<float* const> outs);

// Where the rows of `width` numbers lie: what AddProducts takes as outs.
std::vector<float*> RowsOf(std::vector<float>* values, uint32_t width);

// What a processor can do; the results are the same.
enum class Int8Kernel { kSse2, kAvx2, kAvx512 };
Int8Kernel BestInt8Kernel();
// As above, by the kernel named, which the processor must have.
void AddProducts(Int8Kernel kernel, const Int8Matrix& matrix, std::span<const Int16Vector> xs,
                 std::span<float* const> outs);

// Sum of products of 16-bit numbers within +-4095; `size` is a multiple of 16 and at most 128.
int32_t Dot(const int16_t* a, const int16_t* b, uint32_t size);

}  // namespace dossier
