// The state of an aggregating function over one group.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/function/function_info.h"

namespace dossier {

// Rows may be dealt out to several accumulators and these merged: the result is the same, bit for
// bit, for every way to deal them, as long as merges keep the order of the rows (which only
// collect() shows). Not thread-safe.
class Accumulator {
 public:
  virtual ~Accumulator() = default;
  // The arguments of the call for one row. Nulls are left out by the implementation. Errors are
  // QueryErrors.
  virtual absl::Status Add(std::span<const Value> arguments) = 0;
  // Takes over what `other`, made by the same maker, has seen; its rows come after those seen here.
  virtual absl::Status Merge(Accumulator&& other) = 0;
  // May be called once.
  virtual absl::StatusOr<Value> Finish() = 0;
  // Memory held beyond sizeof, about.
  virtual size_t Bytes() const { return 0; }
};

// For one group: of `function`, which must be aggregating; with `distinct` each list of arguments
// counts once, by equivalence (1 and 1.0 are one), at its first occurrence.
std::unique_ptr<Accumulator> MakeAccumulator(const FunctionInfo& function, bool distinct);

}  // namespace dossier
