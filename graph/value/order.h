// The two orders of openCypher over values: the total one that ORDER BY, min() and max() use, and
// the partial one behind < <= > >=.
#pragma once

#include <compare>
#include <cstdint>

#include "graph/value/truth.h"
#include "graph/value/value.h"

namespace dossier {

// Total order over all values. Kinds ascend: map, node, relationship, list, path, datetime, local
// datetime, date, time, local time, duration, string, Boolean, number, null. Within a kind:
//   numbers by exact value (1 and 1.0 tie), NaN after every other number; strings by code points;
//   lists element by element, a prefix first; maps by size, then keys, then values;
//   instants by their moment, then by offset and zone name; durations by average length (a month is
//   2,629,746 s), then by months, days, seconds; nodes and relationships by id, paths as the list
//   of their elements.
// Ties are exactly the pairs that Equivalent (equality.h) holds equal.
std::weak_ordering TotalOrder(const Value& a, const Value& b);

// For sorting containers.
struct TotalLess {
  bool operator()(const Value& a, const Value& b) const { return TotalOrder(a, b) < 0; }
};

// What < and its kin can find out about two values.
enum class Comparison : uint8_t {
  kLess,
  kEqual,
  kGreater,
  kUnordered,     // a NaN takes part: every comparison is false
  kIncomparable,  // a null takes part or the kinds have no order: every comparison is null
};

// Numbers compare with numbers, strings with strings, Booleans with Booleans, each instant type
// with itself, lists element by element; nodes, relationships, paths, maps and durations have no
// order.
Comparison Compare(const Value& a, const Value& b);

Truth Less(const Value& a, const Value& b);
Truth LessOrEqual(const Value& a, const Value& b);
inline Truth Greater(const Value& a, const Value& b) { return Less(b, a); }
inline Truth GreaterOrEqual(const Value& a, const Value& b) { return LessOrEqual(b, a); }

// Exact, also beyond 2^53 where a conversion to double would round; unordered for NaN.
std::partial_ordering CompareNumbers(int64_t a, double b);
// Both must be numbers.
std::partial_ordering CompareNumbers(const Value& a, const Value& b);

}  // namespace dossier
