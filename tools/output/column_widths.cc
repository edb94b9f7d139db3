#include "tools/output/column_widths.h"

#include <algorithm>
#include <numeric>

namespace dossier {
namespace {

constexpr size_t kNarrowest = 6;

}  // namespace

std::vector<size_t> ShareWidth(const std::vector<size_t>& wanted, size_t available) {
  std::vector<size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return wanted[a] < wanted[b]; });
  std::vector<size_t> widths(wanted.size());
  size_t left = available;
  size_t columns_left = wanted.size();
  for (size_t column : order) {
    size_t share = std::max(kNarrowest, left / columns_left);
    widths[column] = std::min(wanted[column], share);
    left -= std::min(left, widths[column]);
    --columns_left;
  }
  return widths;
}

}  // namespace dossier
