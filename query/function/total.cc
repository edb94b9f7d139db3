#include "query/function/total.h"

#include <limits>

#include "absl/strings/str_cat.h"
#include "graph/value/duration_build.h"
#include "query/function/function_error.h"

namespace dossier {
namespace {

// An integer of up to 127 bits as two exact long doubles.
void AddInteger(__int128 integer, ExactSum* sum) {
  const auto low = static_cast<uint64_t>(integer);
  const auto high = static_cast<int64_t>(integer >> 64);
  sum->Add(static_cast<long double>(high) * 18446744073709551616.0L);
  sum->Add(static_cast<long double>(low));
}

bool Fits(__int128 x) {
  return x >= std::numeric_limits<int64_t>::min() && x <= std::numeric_limits<int64_t>::max();
}

}  // namespace

absl::Status Total::Add(const Value& value, const char* function) {
  const bool duration = value.kind() == ValueKind::kDuration;
  if ((!duration && !value.is_number()) || (count_ > 0 && duration != has_durations())) {
    return TypeErrorAtRuntime(
        "InvalidArgumentValue",
        absl::StrCat(function, "() takes numbers only or durations only, not ", Shown(value)));
  }
  ++count_;
  if (duration) {
    AddDuration(value.duration());
  } else if (value.kind() == ValueKind::kInteger) {
    integers_ += value.integer();
  } else {
    has_floats_ = true;
    floats_.Add(value.floating());
  }
  return absl::OkStatus();
}

void Total::AddDuration(const Duration& d) {
  ++durations_;
  months_ += d.months;
  days_ += d.days;
  seconds_ += d.seconds;
  nanos_ += d.nanos;
}

void Total::Merge(const Total& other) {
  count_ += other.count_;
  durations_ += other.durations_;
  has_floats_ |= other.has_floats_;
  integers_ += other.integers_;
  floats_.Merge(other.floats_);
  months_ += other.months_;
  days_ += other.days_;
  seconds_ += other.seconds_;
  nanos_ += other.nanos_;
}

long double Total::Number() const {
  ExactSum all = floats_;
  AddInteger(integers_, &all);
  return all.Value();
}

absl::StatusOr<Value> Total::Sum() const {
  if (has_durations()) {
    absl::StatusOr<Duration> sum = NormalizedDuration(months_, days_, seconds_, nanos_);
    if (!sum.ok()) return AsArgumentError(sum.status());
    return Value(*sum);
  }
  if (has_floats_) return Value(static_cast<double>(Number()));
  if (!Fits(integers_))
    return ArithmeticErrorAtRuntime("IntegerOverflow", "The sum does not fit into 64 bits");
  return Value(static_cast<int64_t>(integers_));
}

absl::StatusOr<Value> Total::Average() const {
  if (count_ == 0) return Value();
  const auto n = static_cast<long double>(count_);
  if (!has_durations()) return Value(static_cast<double>(Number() / n));
  DurationBuilder builder;
  builder.AddMonths(static_cast<long double>(months_) / n);
  builder.AddDays(static_cast<long double>(days_) / n);
  builder.AddSeconds(static_cast<long double>(seconds_) / n);
  builder.AddNanos(static_cast<long double>(nanos_) / n);
  absl::StatusOr<Duration> average = builder.Build();
  if (!average.ok()) return AsArgumentError(average.status());
  return Value(*average);
}

}  // namespace dossier
