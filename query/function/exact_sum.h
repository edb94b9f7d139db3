// Sums of floating point numbers that do not depend on the order of the numbers.
#pragma once

#include <cstddef>
#include <vector>

namespace dossier {

// Keeps the exact sum as a few non-overlapping long doubles (Shewchuk 1997, "Adaptive precision
// floating-point arithmetic"); the wide exponent of long double leaves no room for overflow on the
// way. Infinities and NaN are counted apart.
class ExactSum {
 public:
  void Add(long double x);
  // The exact product of two doubles' worth of numbers (at most 64 bits of mantissa each).
  void AddProduct(long double x, long double y);
  void Merge(const ExactSum& other);
  // The sum, rounded once.
  long double Value() const;
  size_t Bytes() const { return partials_.capacity() * sizeof(long double); }
  // Each multiplied by `factor` exactly and added to `out`; of a finite sum only.
  void ScaleInto(long double factor, ExactSum* out) const;
  bool finite() const { return special_ == 0; }

 private:
  void AddFinite(long double x);
  std::vector<long double> partials_;  // ascending by size, without zeros
  // The sum of what is not finite: infinity, minus infinity or NaN; 0 where there was none.
  long double special_ = 0;
};

}  // namespace dossier
