// Numbers as arguments of functions.
#pragma once

#include "graph/value/value.h"

namespace dossier {

// The value must be a number.
inline double AsDouble(const Value& v) {
  return v.kind() == ValueKind::kInteger ? static_cast<double>(v.integer()) : v.floating();
}

}  // namespace dossier
