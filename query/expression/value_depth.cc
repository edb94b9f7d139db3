#include "query/expression/value_depth.h"

namespace dossier {

bool IsDeeperThan(const Value& value, int limit) {
  if (value.kind() == ValueKind::kList) {
    if (limit == 0) return true;
    for (const Value& element : value.list()) {
      if (IsDeeperThan(element, limit - 1)) return true;
    }
  } else if (value.kind() == ValueKind::kMap) {
    if (limit == 0) return true;
    for (const auto& [key, element] : value.map()) {
      if (IsDeeperThan(element, limit - 1)) return true;
    }
  }
  return false;
}

}  // namespace dossier
