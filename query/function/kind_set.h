// Sets of value kinds: what an argument may be.
#pragma once

#include <cstdint>
#include <string>

#include "graph/value/value.h"

namespace dossier {

// One bit a ValueKind. Null is allowed by whether a function passes nulls through, not here.
class KindSet {
 public:
  constexpr KindSet() = default;
  constexpr KindSet(ValueKind kind)
      : bits_(static_cast<uint16_t>(1u << static_cast<int>(kind))) {}  // NOLINT: a kind is a set
  static constexpr KindSet Any() {
    KindSet set;
    set.bits_ = 0xFFFF;
    return set;
  }
  constexpr bool Has(ValueKind kind) const { return (bits_ >> static_cast<int>(kind) & 1) != 0; }
  constexpr bool is_any() const { return bits_ == 0xFFFF; }
  friend constexpr KindSet operator|(KindSet a, KindSet b) {
    a.bits_ |= b.bits_;
    return a;
  }
  friend constexpr bool operator==(KindSet, KindSet) = default;
  // 'Integer, Float or String'
  std::string Text() const;

 private:
  uint16_t bits_ = 0;
};

constexpr KindSet operator|(ValueKind a, ValueKind b) { return KindSet(a) | KindSet(b); }

inline constexpr KindSet kNumbers = ValueKind::kInteger | ValueKind::kFloat;
inline constexpr KindSet kInstants = ValueKind::kDate | ValueKind::kLocalTime |
                                     ValueKind::kZonedTime | ValueKind::kLocalDateTime |
                                     ValueKind::kZonedDateTime;
inline constexpr KindSet kTemporals = kInstants | ValueKind::kDuration;
inline constexpr KindSet kElements = ValueKind::kNode | ValueKind::kRelationship;

}  // namespace dossier
