// The operators + - * / % ^ on two values.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// Null where one is null. Numbers: integers stay integers, with ArithmeticErrors IntegerOverflow
// and DivisionByZero; with a float among them by IEEE 754. Other kinds with Add: strings (and a
// string with a number) are joined, lists are joined or get the other value as an element.
// Durations with dates, times and durations; durations by numbers. Anything else is a TypeError
// InvalidArgumentType.
absl::StatusOr<Value> Add(const Value& a, const Value& b);
absl::StatusOr<Value> Subtract(const Value& a, const Value& b);
absl::StatusOr<Value> Multiply(const Value& a, const Value& b);
absl::StatusOr<Value> Divide(const Value& a, const Value& b);
absl::StatusOr<Value> Modulo(const Value& a, const Value& b);
absl::StatusOr<Value> Power(const Value& a, const Value& b);  // always a float
absl::StatusOr<Value> Negate(const Value& a);

}  // namespace dossier
