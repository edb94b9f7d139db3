#include "ingest/language/neural/lstm_cell.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace dossier {
namespace {

// Eight numbers: one register of AVX2 or two of SSE2. Each operation rounds each number by itself.
typedef float Floats __attribute__((vector_size(32), may_alias, aligned(4)));
typedef int32_t Ints __attribute__((vector_size(32)));
typedef int16_t Shorts __attribute__((vector_size(16), may_alias, aligned(2)));

// A number to the nearest whole one, for sizes below 2^22: adding this leaves it in the low bits.
constexpr float kRounder = 12582912.0f;
constexpr int32_t kRounderBits = 0x4b400000;

#define DOSSIER_INLINE inline __attribute__((always_inline))

// Lambert's continued fraction for tanh, seven terms; beyond 4.97 it passes 1.
DOSSIER_INLINE void Tanh(Floats& x) {
  constexpr float kEnd = 4.97f;
  Floats end = x - x + kEnd;
  x = x > end ? end : x;
  x = x < -end ? -end : x;
  Floats s = x * x;
  Floats above = x * (135135.0f + s * (17325.0f + s * (378.0f + s)));
  Floats below = 135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f));
  x = above / below;
}

DOSSIER_INLINE void Sigmoid(Floats& x) {
  x = x * 0.5f;
  Tanh(x);
  x = x * 0.5f + 0.5f;
}

DOSSIER_INLINE void Cells(const float* gates, uint32_t units, float* cell, int16_t* out) {
  for (uint32_t j = 0; j < units; j += 8) {
    Floats input = *reinterpret_cast<const Floats*>(gates + j);
    Floats forget = *reinterpret_cast<const Floats*>(gates + units + j);
    Floats candidate = *reinterpret_cast<const Floats*>(gates + 2 * units + j);
    Floats output = *reinterpret_cast<const Floats*>(gates + 3 * units + j);
    Sigmoid(input);
    Sigmoid(forget);
    Tanh(candidate);
    Sigmoid(output);
    Floats& state = *reinterpret_cast<Floats*>(cell + j);
    Floats next = forget * state + input * candidate;
    state = next;
    Tanh(next);
    Floats rounded = next * output * 16384.0f + kRounder;
    Ints bits;
    std::memcpy(&bits, &rounded, sizeof(bits));
    *reinterpret_cast<Shorts*>(out + j) = __builtin_convertvector(bits - kRounderBits, Shorts);
  }
}

void CellsSse2(const float* gates, uint32_t units, float* cell, int16_t* out) {
  Cells(gates, units, cell, out);
}

__attribute__((target("avx2"))) void CellsAvx2(const float* gates, uint32_t units, float* cell,
                                               int16_t* out) {
  Cells(gates, units, cell, out);
}

int16_t Round(float x) {
  return static_cast<int16_t>(std::bit_cast<int32_t>(x + kRounder) - kRounderBits);
}

}  // namespace

void LstmCell(const float* gates, uint32_t units, float* cell, int16_t* out) {
  static const bool avx2 = BestInt8Kernel() != Int8Kernel::kSse2;
  LstmCell(avx2, gates, units, cell, out);
}

void LstmCell(bool avx2, const float* gates, uint32_t units, float* cell, int16_t* out) {
  avx2 ? CellsAvx2(gates, units, cell, out) : CellsSse2(gates, units, cell, out);
}

float Quantize(std::span<const float> values, float most, int16_t* out) {
  float largest = 0;
  for (float v : values) largest = std::fabs(v) > largest ? std::fabs(v) : largest;
  float factor = largest > 0 ? most / largest : 0;
  for (size_t i = 0; i < values.size(); ++i) out[i] = Round(values[i] * factor);
  return largest / most;
}

}  // namespace dossier
