#include "graph/value/order.h"

#include <array>
#include <cmath>

#include "graph/value/equality.h"
#include "graph/value/temporal_order.h"

namespace dossier {
namespace {

using Order = std::weak_ordering;

// Position of each ValueKind in the total order; numbers share one.
constexpr std::array<uint8_t, 16> kRank = {
    14,  // null
    12,  // Boolean
    13,  // integer
    13,  // float
    11,  // string
    3,   // list
    0,   // map
    7,   // date
    9,   // local time
    8,   // time
    6,   // local datetime
    5,   // datetime
    10,  // duration
    1,   // node
    2,   // relationship
    4,   // path
};

uint8_t Rank(const Value& v) { return kRank[static_cast<size_t>(v.kind())]; }

Order NumberOrder(const Value& a, const Value& b) {
  const std::partial_ordering order = CompareNumbers(a, b);
  if (order < 0) return Order::less;
  if (order > 0) return Order::greater;
  if (order == 0) return Order::equivalent;
  // At least one NaN, which comes last.
  const auto is_nan = [](const Value& v) {
    return v.kind() == ValueKind::kFloat && std::isnan(v.floating());
  };
  return is_nan(a) <=> is_nan(b);
}

Order ListOrder(const List& a, const List& b) {
  const size_t n = std::min(a.size(), b.size());
  for (size_t i = 0; i < n; ++i) {
    if (const Order order = TotalOrder(a[i], b[i]); order != 0) return order;
  }
  return a.size() <=> b.size();
}

Order MapOrder(const Map& a, const Map& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j) {
    if (i->first != j->first) return i->first.compare(j->first) <=> 0;
  }
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j) {
    if (const Order order = TotalOrder(i->second, j->second); order != 0) return order;
  }
  return Order::equivalent;
}

Order PathOrder(const Path& a, const Path& b) {
  const size_t n = std::min(a.nodes.size(), b.nodes.size());
  for (size_t i = 0; i < n; ++i) {
    if (a.nodes[i] != b.nodes[i]) return a.nodes[i] <=> b.nodes[i];
    const bool a_ends = i >= a.relationships.size();
    const bool b_ends = i >= b.relationships.size();
    if (a_ends || b_ends) break;
    if (a.relationships[i] != b.relationships[i]) return a.relationships[i] <=> b.relationships[i];
  }
  return a.nodes.size() <=> b.nodes.size();
}

// Both of one kind, which is neither number nor null.
Order SameKindOrder(const Value& a, const Value& b) {
  switch (a.kind()) {
    case ValueKind::kBoolean:
      return a.boolean() <=> b.boolean();
    case ValueKind::kString:
      return a.string().compare(b.string()) <=> 0;
    case ValueKind::kList:
      return ListOrder(a.list(), b.list());
    case ValueKind::kMap:
      return MapOrder(a.map(), b.map());
    case ValueKind::kDate:
      return a.date().days <=> b.date().days;
    case ValueKind::kLocalTime:
      return a.local_time().nanos <=> b.local_time().nanos;
    case ValueKind::kZonedTime:
      return TemporalOrder(a.zoned_time(), b.zoned_time());
    case ValueKind::kLocalDateTime:
      return TemporalOrder(a.local_date_time(), b.local_date_time());
    case ValueKind::kZonedDateTime:
      return TemporalOrder(a.zoned_date_time(), b.zoned_date_time());
    case ValueKind::kDuration:
      return TemporalOrder(a.duration(), b.duration());
    case ValueKind::kNode:
      return a.node().id <=> b.node().id;
    case ValueKind::kRelationship:
      return a.relationship().id <=> b.relationship().id;
    case ValueKind::kPath:
      return PathOrder(a.path(), b.path());
    default:
      return Order::equivalent;
  }
}

Comparison FromOrder(std::partial_ordering order) {
  if (order < 0) return Comparison::kLess;
  if (order > 0) return Comparison::kGreater;
  return order == 0 ? Comparison::kEqual : Comparison::kUnordered;
}

Comparison CompareLists(const List& a, const List& b) {
  const size_t n = std::min(a.size(), b.size());
  for (size_t i = 0; i < n; ++i) {
    const Truth equal = Equals(a[i], b[i]);
    if (equal == Truth::kNull) return Comparison::kIncomparable;
    if (equal == Truth::kFalse) return Compare(a[i], b[i]);
  }
  return FromOrder(a.size() <=> b.size());
}

bool HasPartialOrder(ValueKind kind) {
  switch (kind) {
    case ValueKind::kBoolean:
    case ValueKind::kString:
    case ValueKind::kDate:
    case ValueKind::kLocalTime:
    case ValueKind::kZonedTime:
    case ValueKind::kLocalDateTime:
    case ValueKind::kZonedDateTime:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::partial_ordering CompareNumbers(int64_t a, double b) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (std::isnan(b)) return std::partial_ordering::unordered;
  if (b >= kTwoTo63) return std::partial_ordering::less;
  if (b < -kTwoTo63) return std::partial_ordering::greater;
  const double whole = std::trunc(b);
  const auto whole_integer = static_cast<int64_t>(whole);
  if (a != whole_integer) return a <=> whole_integer;
  return 0.0 <=> (b - whole);
}

std::partial_ordering CompareNumbers(const Value& a, const Value& b) {
  const bool a_integer = a.kind() == ValueKind::kInteger;
  const bool b_integer = b.kind() == ValueKind::kInteger;
  if (a_integer && b_integer) return a.integer() <=> b.integer();
  if (a_integer) return CompareNumbers(a.integer(), b.floating());
  if (b_integer) return 0 <=> CompareNumbers(b.integer(), a.floating());
  return a.floating() <=> b.floating();
}

std::weak_ordering TotalOrder(const Value& a, const Value& b) {
  if (Rank(a) != Rank(b)) return Rank(a) <=> Rank(b);
  if (a.is_number()) return NumberOrder(a, b);
  return SameKindOrder(a, b);
}

Comparison Compare(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return FromOrder(CompareNumbers(a, b));
  if (a.kind() != b.kind()) return Comparison::kIncomparable;
  if (a.kind() == ValueKind::kList) return CompareLists(a.list(), b.list());
  if (HasPartialOrder(a.kind())) return FromOrder(SameKindOrder(a, b));
  return Comparison::kIncomparable;
}

Truth Less(const Value& a, const Value& b) {
  const Comparison c = Compare(a, b);
  return c == Comparison::kIncomparable ? Truth::kNull : ToTruth(c == Comparison::kLess);
}

Truth LessOrEqual(const Value& a, const Value& b) {
  const Comparison c = Compare(a, b);
  if (c == Comparison::kIncomparable) return Truth::kNull;
  return ToTruth(c == Comparison::kLess || c == Comparison::kEqual);
}

}  // namespace dossier
