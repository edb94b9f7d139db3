#include "graph/value/equality.h"

#include "graph/value/order.h"

namespace dossier {
namespace {

Truth ListsEqual(const List& a, const List& b) {
  if (a.size() != b.size()) return Truth::kFalse;
  Truth result = Truth::kTrue;
  for (size_t i = 0; i < a.size() && result != Truth::kFalse; ++i) {
    result = And(result, Equals(a[i], b[i]));
  }
  return result;
}

bool SameKeys(const Map& a, const Map& b) {
  if (a.size() != b.size()) return false;
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j) {
    if (i->first != j->first) return false;
  }
  return true;
}

Truth MapsEqual(const Map& a, const Map& b) {
  if (!SameKeys(a, b)) return Truth::kFalse;
  Truth result = Truth::kTrue;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && result != Truth::kFalse; ++i, ++j) {
    result = And(result, Equals(i->second, j->second));
  }
  return result;
}

}  // namespace

Truth Equals(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Truth::kNull;
  if (a.is_number() && b.is_number()) return ToTruth(CompareNumbers(a, b) == 0);
  if (a.kind() != b.kind()) return Truth::kFalse;
  if (a.kind() == ValueKind::kList) return ListsEqual(a.list(), b.list());
  if (a.kind() == ValueKind::kMap) return MapsEqual(a.map(), b.map());
  if (a.kind() == ValueKind::kString) return ToTruth(a.string() == b.string());
  return ToTruth(Equivalent(a, b));
}

bool Equivalent(const Value& a, const Value& b) { return TotalOrder(a, b) == 0; }

}  // namespace dossier
