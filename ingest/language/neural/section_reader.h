// Takes the sections of a net's model file one after the other.
#pragma once

#include <cstdint>
#include <span>

#include "ingest/language/flat_file.h"
#include "ingest/language/neural/int8_matrix.h"
#include "ingest/language/neural/int8_rows.h"

namespace dossier {

struct MatrixSize {
  uint32_t rows;
  uint32_t columns;
};

constexpr uint32_t PaddedRows(uint32_t rows) {
  return (rows + Int8Matrix::kBlock - 1) / Int8Matrix::kBlock * Int8Matrix::kBlock;
}
constexpr uint32_t PaddedColumns(uint32_t columns) { return (columns + 1) / 2 * 2; }

// A matrix takes three sections: weights, scales, bias; a table of rows two. Remembers if a section
// was too small.
class SectionReader {
 public:
  explicit SectionReader(const FlatFile& file) : file_(file) {}

  template <typename T>
  std::span<const T> Take(uint64_t size) {
    std::span<const T> all = file_.Array<T>(next_++);
    if (all.size() < size) {
      right_ = false;
      return {};
    }
    return all.subspan(0, size);
  }
  template <typename T>
  std::span<const T> TakeAll() {
    return file_.Array<T>(next_++);
  }
  Int8Rows TakeRows(uint32_t rows, uint32_t width) {
    Int8Rows result;
    result.width = width;
    result.values = Take<int8_t>(uint64_t{rows} * width);
    result.scales = Take<float>(rows);
    return result;
  }
  Int8Matrix TakeMatrix(MatrixSize size) {
    Int8Matrix result;
    result.rows = PaddedRows(size.rows);
    result.columns = PaddedColumns(size.columns);
    result.weights = Take<int8_t>(uint64_t{result.rows} * result.columns);
    result.scales = Take<float>(result.rows);
    result.bias = Take<float>(result.rows);
    return result;
  }
  bool right() const { return right_; }

 private:
  const FlatFile& file_;
  int next_ = 0;
  bool right_ = true;
};

}  // namespace dossier
