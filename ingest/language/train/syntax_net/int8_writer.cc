#include "ingest/language/train/syntax_net/int8_writer.h"

#include <algorithm>
#include <cmath>

#include "ingest/language/neural/section_reader.h"

namespace dossier {
namespace {

int8_t Rounded(float value, float scale) {
  return static_cast<int8_t>(std::clamp(std::round(value / scale), -127.0f, 127.0f));
}

double ErrorOf(const float* row, uint32_t size, float scale) {
  double error = 0;
  for (uint32_t i = 0; i < size; ++i) {
    double e = row[i] - scale * Rounded(row[i], scale);
    error += e * e;
  }
  return error;
}

// The scale with the least squared error: cutting the largest weight a little off is often worth
// it.
float BestScale(const float* row, uint32_t size) {
  float largest = 0;
  for (uint32_t i = 0; i < size; ++i) largest = std::max(largest, std::fabs(row[i]));
  if (largest == 0) return 1;
  float best = largest / 127;
  double least = ErrorOf(row, size, best);
  for (float cut = 0.95f; cut > 0.6f; cut -= 0.05f) {
    double error = ErrorOf(row, size, cut * largest / 127);
    if (error < least) {
      least = error;
      best = cut * largest / 127;
    }
  }
  return best;
}

}  // namespace

void AddMatrix(const WeightArray& matrix, const WeightArray& bias, FlatWriter* writer) {
  uint32_t rows = PaddedRows(matrix.rows), columns = PaddedColumns(matrix.columns);
  std::vector<int8_t> weights(size_t{rows} * columns);
  std::vector<float> scales(rows), biases(rows);
  for (uint32_t r = 0; r < matrix.rows; ++r) {
    scales[r] = BestScale(matrix.Row(r), matrix.columns);
    if (!bias.values.empty()) biases[r] = bias.values[r];
    int8_t* block = weights.data() + size_t{r / Int8Matrix::kBlock} * Int8Matrix::kBlock * columns;
    for (uint32_t c = 0; c < matrix.columns; ++c) {
      size_t at = size_t{c / 2} * 2 * Int8Matrix::kBlock + r % Int8Matrix::kBlock * 2 + c % 2;
      block[at] = Rounded(matrix.Row(r)[c], scales[r]);
    }
  }
  writer->AddArray<int8_t>(weights);
  writer->AddArray<float>(scales);
  writer->AddArray<float>(biases);
}

void AddRows(const WeightArray& rows, FlatWriter* writer) {
  std::vector<int8_t> values(rows.values.size());
  std::vector<float> scales(rows.rows);
  for (uint32_t r = 0; r < rows.rows; ++r) {
    scales[r] = BestScale(rows.Row(r), rows.columns);
    for (uint32_t c = 0; c < rows.columns; ++c) {
      values[size_t{r} * rows.columns + c] = Rounded(rows.Row(r)[c], scales[r]);
    }
  }
  writer->AddArray<int8_t>(values);
  writer->AddArray<float>(scales);
}

}  // namespace dossier
