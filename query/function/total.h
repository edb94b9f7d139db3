// Exact totals of numbers and durations, for sum and avg.
#pragma once

#include <cstdint>

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/function/exact_sum.h"

namespace dossier {

// Not thread-safe.
class Total {
 public:
  // Numbers, or durations, but not both; TypeError otherwise. `function` is for the message.
  absl::Status Add(const Value& value, const char* function);
  void Merge(const Total& other);
  uint64_t count() const { return count_; }
  // Whether one holds numbers and the other durations.
  bool MixesWith(const Total& other) const {
    return count_ > 0 && other.count_ > 0 && has_durations() != other.has_durations();
  }
  // The sum: 0 of nothing.
  absl::StatusOr<Value> Sum() const;
  // The sum divided by the count; null of nothing.
  absl::StatusOr<Value> Average() const;
  size_t Bytes() const { return floats_.Bytes(); }

 private:
  bool has_durations() const { return durations_ > 0; }
  void AddDuration(const Duration& d);
  // Integers and floats together.
  long double Number() const;

  uint64_t count_ = 0;
  uint64_t durations_ = 0;
  bool has_floats_ = false;
  __int128 integers_ = 0;
  ExactSum floats_;
  __int128 months_ = 0;
  __int128 days_ = 0;
  __int128 seconds_ = 0;
  __int128 nanos_ = 0;
};

}  // namespace dossier
