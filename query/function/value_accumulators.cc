#include "query/function/value_accumulators.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/order.h"
#include "query/function/function_error.h"
#include "query/function/number_argument.h"
#include "query/function/value_size.h"

namespace dossier {
namespace {

class CountAccumulator : public Accumulator {
 public:
  absl::Status Add(std::span<const Value> arguments) override {
    if (arguments.empty() || !arguments[0].is_null()) ++count_;
    return absl::OkStatus();
  }
  absl::Status Merge(Accumulator&& other) override {
    count_ += static_cast<CountAccumulator&>(other).count_;
    return absl::OkStatus();
  }
  absl::StatusOr<Value> Finish() override { return Value(count_); }

 private:
  int64_t count_ = 0;
};

// Of values that tie (1 and 1.0) the integer, so that the order of rows does not show.
class ExtremeAccumulator : public Accumulator {
 public:
  explicit ExtremeAccumulator(bool max) : max_(max) {}
  absl::Status Add(std::span<const Value> arguments) override {
    if (!arguments[0].is_null()) Consider(arguments[0]);
    return absl::OkStatus();
  }
  absl::Status Merge(Accumulator&& other) override {
    const Value& theirs = static_cast<ExtremeAccumulator&>(other).best_;
    if (!theirs.is_null()) Consider(theirs);
    return absl::OkStatus();
  }
  absl::StatusOr<Value> Finish() override { return std::move(best_); }
  size_t Bytes() const override { return HeapSize(best_); }

 private:
  void Consider(const Value& v) {
    if (best_.is_null() || IsBetter(v)) best_ = v;
  }
  bool IsBetter(const Value& v) const {
    const std::weak_ordering order = TotalOrder(v, best_);
    if (order == 0) return v.kind() < best_.kind();
    return max_ ? order > 0 : order < 0;
  }
  const bool max_;
  Value best_;
};

class CollectAccumulator : public Accumulator {
 public:
  absl::Status Add(std::span<const Value> arguments) override {
    if (arguments[0].is_null()) return absl::OkStatus();
    bytes_ += sizeof(Value) + HeapSize(arguments[0]);
    values_.push_back(arguments[0]);
    return absl::OkStatus();
  }
  absl::Status Merge(Accumulator&& other) override {
    auto& theirs = static_cast<CollectAccumulator&>(other);
    std::move(theirs.values_.begin(), theirs.values_.end(), std::back_inserter(values_));
    bytes_ += theirs.bytes_;
    return absl::OkStatus();
  }
  absl::StatusOr<Value> Finish() override { return Value(std::move(values_)); }
  size_t Bytes() const override { return bytes_; }

 private:
  List values_;
  size_t bytes_ = 0;
};

class PercentileAccumulator : public Accumulator {
 public:
  explicit PercentileAccumulator(bool continuous) : continuous_(continuous) {}

  absl::Status Add(std::span<const Value> arguments) override {
    if (absl::Status status = SetPercentile(arguments[1]); !status.ok()) return status;
    const Value& v = arguments[0];
    if (v.is_null()) return absl::OkStatus();
    if (!v.is_number()) {
      return TypeErrorAtRuntime("InvalidArgumentValue",
                                absl::StrCat("A percentile is of numbers, not of ", Shown(v)));
    }
    numbers_.push_back(v);
    return absl::OkStatus();
  }

  absl::Status Merge(Accumulator&& other) override {
    auto& theirs = static_cast<PercentileAccumulator&>(other);
    if (!percentile_) percentile_ = theirs.percentile_;
    std::move(theirs.numbers_.begin(), theirs.numbers_.end(), std::back_inserter(numbers_));
    return absl::OkStatus();
  }

  absl::StatusOr<Value> Finish() override {
    if (numbers_.empty()) return Value();
    // Integers before equal floats, so that the order of rows does not show.
    std::sort(numbers_.begin(), numbers_.end(), [](const Value& a, const Value& b) {
      const std::weak_ordering order = TotalOrder(a, b);
      return order == 0 ? a.kind() < b.kind() : order < 0;
    });
    return continuous_ ? Between() : numbers_[DiscreteIndex()];
  }
  size_t Bytes() const override { return numbers_.capacity() * sizeof(Value); }

 private:
  absl::Status SetPercentile(const Value& v) {
    if (!v.is_number()) {
      return TypeErrorAtRuntime("InvalidArgumentValue",
                                absl::StrCat("A percentile must be a number, not ", Shown(v)));
    }
    const double percentile = AsDouble(v);
    if (!(percentile >= 0 && percentile <= 1)) {
      return ArgumentErrorAtRuntime(
          "NumberOutOfRange",
          absl::StrCat("A percentile must lie between 0.0 and 1.0, not be ", Shown(v)));
    }
    if (!percentile_) percentile_ = percentile;
    return absl::OkStatus();
  }

  // The smallest number that at least this share of the numbers does not exceed.
  size_t DiscreteIndex() const {
    const double rank = std::ceil(*percentile_ * static_cast<double>(numbers_.size()));
    return rank < 1 ? 0 : static_cast<size_t>(rank) - 1;
  }

  Value Between() const {
    const double position = *percentile_ * static_cast<double>(numbers_.size() - 1);
    const double floor = std::floor(position);
    const auto index = static_cast<size_t>(floor);
    const double low = AsDouble(numbers_[index]);
    if (position == floor) return Value(low);
    return Value(low + (AsDouble(numbers_[index + 1]) - low) * (position - floor));
  }

  const bool continuous_;
  std::optional<double> percentile_;
  std::vector<Value> numbers_;
};

}  // namespace

std::unique_ptr<Accumulator> MakeCount() { return std::make_unique<CountAccumulator>(); }
std::unique_ptr<Accumulator> MakeMin() { return std::make_unique<ExtremeAccumulator>(false); }
std::unique_ptr<Accumulator> MakeMax() { return std::make_unique<ExtremeAccumulator>(true); }
std::unique_ptr<Accumulator> MakeCollect() { return std::make_unique<CollectAccumulator>(); }
std::unique_ptr<Accumulator> MakePercentileDisc() {
  return std::make_unique<PercentileAccumulator>(false);
}
std::unique_ptr<Accumulator> MakePercentileCont() {
  return std::make_unique<PercentileAccumulator>(true);
}

}  // namespace dossier
