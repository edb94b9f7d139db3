#include "query/function/number_accumulators.h"

#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/function/exact_sum.h"
#include "query/function/function_error.h"
#include "query/function/number_argument.h"
#include "query/function/total.h"

namespace dossier {
namespace {

class TotalAccumulator : public Accumulator {
 public:
  explicit TotalAccumulator(bool average) : average_(average) {}
  absl::Status Add(std::span<const Value> arguments) override {
    if (arguments[0].is_null()) return absl::OkStatus();
    return total_.Add(arguments[0], average_ ? "avg" : "sum");
  }
  // A mixture of numbers and durations that was dealt out shows only here.
  absl::Status Merge(Accumulator&& other) override {
    const Total& theirs = static_cast<TotalAccumulator&>(other).total_;
    if (total_.MixesWith(theirs)) {
      return TypeErrorAtRuntime("InvalidArgumentValue",
                                "sum() and avg() take numbers only or durations only");
    }
    total_.Merge(theirs);
    return absl::OkStatus();
  }
  absl::StatusOr<Value> Finish() override { return average_ ? total_.Average() : total_.Sum(); }
  size_t Bytes() const override { return total_.Bytes(); }

 private:
  const bool average_;
  Total total_;
};

// Keeps the exact sums of the numbers and of their squares: the deviation follows without
// cancellation.
class DeviationAccumulator : public Accumulator {
 public:
  explicit DeviationAccumulator(bool sample) : sample_(sample) {}

  absl::Status Add(std::span<const Value> arguments) override {
    const Value& v = arguments[0];
    if (v.is_null()) return absl::OkStatus();
    if (!v.is_number()) {
      return TypeErrorAtRuntime("InvalidArgumentValue",
                                absl::StrCat("stDev() takes numbers, not ", Shown(v)));
    }
    const double x = AsDouble(v);
    ++count_;
    sum_.Add(x);
    squares_.AddProduct(x, x);
    return absl::OkStatus();
  }

  absl::Status Merge(Accumulator&& other) override {
    auto& theirs = static_cast<DeviationAccumulator&>(other);
    count_ += theirs.count_;
    sum_.Merge(theirs.sum_);
    squares_.Merge(theirs.squares_);
    return absl::OkStatus();
  }

  absl::StatusOr<Value> Finish() override {
    if (count_ < (sample_ ? 2 : 1)) return Value(0.0);
    if (!sum_.finite()) return Value(std::nan(""));
    const auto divisor = static_cast<long double>(sample_ ? count_ - 1 : count_);
    return Value(static_cast<double>(std::sqrt(std::max(SquaredDistances(), 0.0L) / divisor)));
  }
  size_t Bytes() const override { return sum_.Bytes() + squares_.Bytes(); }

 private:
  // Sum of (x - m)^2 = sum of x^2 - 2 m * sum of x + n m^2, for m near the mean, exactly.
  long double SquaredDistances() const {
    const auto n = static_cast<long double>(count_);
    const auto mean = static_cast<double>(sum_.Value() / n);
    ExactSum distances = squares_;
    sum_.ScaleInto(-2.0L * mean, &distances);
    ExactSum mean_squared;
    mean_squared.AddProduct(mean, mean);
    mean_squared.ScaleInto(n, &distances);
    return distances.Value();
  }

  const bool sample_;
  uint64_t count_ = 0;
  ExactSum sum_;
  ExactSum squares_;
};

}  // namespace

std::unique_ptr<Accumulator> MakeSum() { return std::make_unique<TotalAccumulator>(false); }
std::unique_ptr<Accumulator> MakeAverage() { return std::make_unique<TotalAccumulator>(true); }
std::unique_ptr<Accumulator> MakeSampleDeviation() {
  return std::make_unique<DeviationAccumulator>(true);
}
std::unique_ptr<Accumulator> MakePopulationDeviation() {
  return std::make_unique<DeviationAccumulator>(false);
}

}  // namespace dossier
