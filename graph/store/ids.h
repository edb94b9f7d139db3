// The small integers by which the store names things.
#pragma once

#include <cstdint>

namespace dossier {

using NodeId = uint64_t;
using RelationshipId = uint64_t;
using LabelId = uint32_t;
using TypeId = uint32_t;  // of a relationship type
using KeyId = uint32_t;   // of a property key
using IndexId = uint32_t;

inline constexpr uint32_t kNoName = 0xFFFFFFFF;  // a label, type or key the catalogue does not know
inline constexpr uint64_t kNoId = ~uint64_t{0};

enum class Direction : uint8_t { kOut, kIn, kBoth };

// Whose a change is: made from articles, or written by users. What users write is kept apart and wins when read;
// changes of one layer never touch the other.
enum class Layer : uint8_t { kDerived, kUser };

}  // namespace dossier
