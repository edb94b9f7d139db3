#include "ingest/language/train/assignment.h"

#include <algorithm>
#include <limits>

namespace dossier {
namespace {

// Rows and columns are counted from 1, as potentials of row and column 0 serve as the start of a
// path; costs are negated gains, and rows are no more than columns.
class Hungarian {
 public:
  explicit Hungarian(const std::vector<std::vector<double>>& gain)
      : gain_(gain),
        rows_(gain.size()),
        columns_(gain.empty() ? 0 : gain[0].size()),
        row_price_(rows_ + 1),
        column_price_(columns_ + 1),
        row_of_(columns_ + 1),
        from_(columns_ + 1) {}

  double Solve() {
    for (size_t row = 1; row <= rows_; ++row) Place(row);
    double sum = 0;
    for (size_t c = 1; c <= columns_; ++c) {
      if (row_of_[c] != 0) sum += gain_[row_of_[c] - 1][c - 1];
    }
    return sum;
  }

 private:
  // Grows the cheapest alternating path from `row` to a free column, then swaps along it.
  void Place(size_t row) {
    std::vector<double> least(columns_ + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> used(columns_ + 1);
    row_of_[0] = row;
    size_t column = 0;
    do {
      used[column] = true;
      column = Extend(column, used, &least);
    } while (row_of_[column] != 0);
    while (column != 0) {
      row_of_[column] = row_of_[from_[column]];
      column = from_[column];
    }
  }

  size_t Extend(size_t column, const std::vector<bool>& used, std::vector<double>* least) {
    size_t row = row_of_[column], next = 0;
    double step = std::numeric_limits<double>::infinity();
    for (size_t c = 1; c <= columns_; ++c) {
      if (used[c]) continue;
      double cost = -gain_[row - 1][c - 1] - row_price_[row] - column_price_[c];
      if (cost < (*least)[c]) {
        (*least)[c] = cost;
        from_[c] = column;
      }
      if ((*least)[c] < step) {
        step = (*least)[c];
        next = c;
      }
    }
    for (size_t c = 0; c <= columns_; ++c) {
      if (used[c]) {
        row_price_[row_of_[c]] += step;
        column_price_[c] -= step;
      } else {
        (*least)[c] -= step;
      }
    }
    return next;
  }

  const std::vector<std::vector<double>>& gain_;
  size_t rows_, columns_;
  std::vector<double> row_price_, column_price_;
  std::vector<size_t> row_of_, from_;
};

}  // namespace

double GreatestAssignment(const std::vector<std::vector<double>>& gain) {
  if (gain.empty() || gain[0].empty()) return 0;
  if (gain.size() <= gain[0].size()) return Hungarian(gain).Solve();
  std::vector<std::vector<double>> turned(gain[0].size(), std::vector<double>(gain.size()));
  for (size_t r = 0; r < gain.size(); ++r) {
    for (size_t c = 0; c < gain[0].size(); ++c) turned[c][r] = gain[r][c];
  }
  return Hungarian(turned).Solve();
}

}  // namespace dossier
