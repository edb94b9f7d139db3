// What is known of a value's type before the query runs.
#pragma once

#include <cstdint>
#include <string>

namespace dossier {

// One bit for each kind of value.
enum TypeBit : uint16_t {
  kNullBit = 1 << 0,
  kBooleanBit = 1 << 1,
  kIntegerBit = 1 << 2,
  kFloatBit = 1 << 3,
  kStringBit = 1 << 4,
  kListBit = 1 << 5,
  kMapBit = 1 << 6,
  kNodeBit = 1 << 7,
  kRelationshipBit = 1 << 8,
  kPathBit = 1 << 9,
  kTemporalBit = 1 << 10,  // dates, times and durations
};

inline constexpr uint16_t kAnyKind = 0x7ff;
inline constexpr uint16_t kNumberBits = kIntegerBit | kFloatBit;
inline constexpr uint16_t kElementBits = kNodeBit | kRelationshipBit;

// The kinds that a value may be of, and, where it may be a list, the kinds of the list's items.
// Null is always possible, whether or not its bit is set: checks ask for kinds other than null.
struct StaticType {
  uint16_t kinds = kAnyKind;
  uint16_t items = kAnyKind;

  static StaticType Any() { return {}; }
  static StaticType Of(uint16_t kinds) { return {kinds, kAnyKind}; }
  static StaticType ListOf(uint16_t items) { return {kListBit, items}; }

  // Whether it can be of one of `kinds`. Nothing but null can be anything.
  bool MayBe(uint16_t wanted) const {
    return (kinds & kAnyKind & ~kNullBit) == 0 || (kinds & wanted) != 0;
  }
  bool Is(uint16_t wanted) const {
    return (kinds & ~kNullBit) != 0 && (kinds & ~wanted & ~kNullBit) == 0;
  }
  StaticType Item() const { return {items, kAnyKind}; }
  friend bool operator==(const StaticType&, const StaticType&) = default;
};

inline StaticType Either(StaticType a, StaticType b) {
  return {static_cast<uint16_t>(a.kinds | b.kinds), static_cast<uint16_t>(a.items | b.items)};
}

// 'Integer or Float'; 'Any'
std::string TypeText(uint16_t kinds);

}  // namespace dossier
