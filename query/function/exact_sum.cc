#include "query/function/exact_sum.h"

#include <cmath>
#include <utility>

namespace dossier {

void ExactSum::Add(long double x) {
  if (std::isfinite(x)) {
    AddFinite(x);
  } else {
    special_ += x;
  }
}

void ExactSum::AddFinite(long double x) {
  size_t kept = 0;
  for (long double y : partials_) {
    if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
    const long double sum = x + y;
    const long double rest = y - (sum - x);
    if (rest != 0) partials_[kept++] = rest;
    x = sum;
  }
  partials_.resize(kept);
  if (x != 0) partials_.push_back(x);
}

void ExactSum::AddProduct(long double x, long double y) {
  const long double product = x * y;
  Add(product);
  if (std::isfinite(product)) AddFinite(std::fma(x, y, -product));
}

void ExactSum::Merge(const ExactSum& other) {
  for (const long double x : other.partials_) AddFinite(x);
  special_ += other.special_;
}

void ExactSum::ScaleInto(long double factor, ExactSum* out) const {
  for (const long double x : partials_) out->AddProduct(x, factor);
}

// The partials do not overlap, so from the largest down the first inexact addition decides all but
// a tie, which the sign of what follows breaks.
long double ExactSum::Value() const {
  if (special_ != 0) return special_;
  size_t n = partials_.size();
  if (n == 0) return 0;
  long double high = partials_[--n];
  long double low = 0;
  while (n > 0 && low == 0) {
    const long double x = high;
    const long double y = partials_[--n];
    high = x + y;
    low = y - (high - x);
  }
  const bool tie_may_tip = n > 0 && ((low < 0) == (partials_[n - 1] < 0)) && low != 0;
  if (!tie_may_tip) return high;
  const long double twice = low * 2;
  const long double tipped = high + twice;
  return twice == tipped - high ? tipped : high;
}

}  // namespace dossier
