// What the registry knows of a function.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/function/function_context.h"
#include "query/function/kind_set.h"

namespace dossier {

class Accumulator;

// Computes a value from arguments that have been checked against the function's arity and kinds
// (and are not null where nulls pass through). Must not keep anything between calls: it is called
// from many threads.
using FunctionBody = absl::StatusOr<Value> (*)(std::span<const Value> arguments,
                                               FunctionContext& context);

using AccumulatorMaker = std::unique_ptr<Accumulator> (*)();

// The error that an argument of a wrong kind raises.
enum class WrongKind : uint8_t {
  kTypeErrorValue,  // TypeError: InvalidArgumentValue
  kTypeErrorType,   // TypeError: InvalidArgumentType
  kArgumentError,   // ArgumentError: InvalidArgumentType
};

inline constexpr size_t kAnyNumber = std::numeric_limits<size_t>::max();

struct FunctionInfo {
  std::string_view name;       // as documented: 'toUpper', 'duration.between'
  std::string_view signature;  // 'toUpper(text :: STRING) :: STRING'
  std::string_view description;
  size_t min_arguments = 0;
  size_t max_arguments = 0;                // kAnyNumber: as many as you like
  std::vector<KindSet> kinds = {};         // of each argument; those beyond the end may be anything
  FunctionBody body = nullptr;             // of a scalar function
  AccumulatorMaker accumulator = nullptr;  // of an aggregating one
  bool deterministic = true;               // same arguments, same statement, same graph: same value
  bool nulls_pass = true;                  // a null among the arguments makes the value null
  WrongKind wrong_kind = WrongKind::kTypeErrorValue;

  bool aggregate() const { return accumulator != nullptr; }
  // Whether argument number `index` may be of the kind: for checks before a query runs.
  bool Accepts(size_t index, ValueKind kind) const {
    return kind == ValueKind::kNull || index >= kinds.size() || kinds[index].Has(kind);
  }
};

// Calls a scalar function: nulls pass through, kinds are checked. The number of arguments must fit.
absl::StatusOr<Value> CallFunction(const FunctionInfo& function, std::span<const Value> arguments,
                                   FunctionContext& context);

}  // namespace dossier
