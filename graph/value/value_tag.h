// The kind bytes of the value codec (value_codec.h); their numbers are part of the storage format.
#pragma once

#include <cstdint>

#include "graph/value/value.h"

namespace dossier {

enum class ValueTag : uint8_t {
  kNull = 0,
  kFalse = 1,
  kTrue = 2,
  kInteger = 3,
  kFloat = 4,
  kString = 5,
  kList = 6,
  kMap = 7,
  kDate = 8,
  kLocalTime = 9,
  kZonedTime = 10,
  kLocalDateTime = 11,
  kZonedDateTime = 12,
  kDuration = 13,
  kNode = 14,
  kRelationship = 15,
  kPath = 16,
};

inline ValueTag TagOf(const Value& v) {
  if (v.is_null()) return ValueTag::kNull;
  if (v.kind() == ValueKind::kBoolean) return v.boolean() ? ValueTag::kTrue : ValueTag::kFalse;
  // From kInteger on, kinds and tags stand in the same order.
  return static_cast<ValueTag>(static_cast<uint8_t>(v.kind()) + 1);
}

}  // namespace dossier
