// The bytes of a value, for storage and spilling. Part of the storage format: bytes written once
// stay readable.
//
//   value    = kind byte, payload
//   0 null, 1 false, 2 true   nothing
//   3 integer                 zigzag varint
//   4 float                   8 bytes, IEEE 754, little endian
//   5 string                  varint length, bytes
//   6 list                    varint count, values
//   7 map                     varint count, (varint length, key bytes, value) in ascending order of
//   keys 8 date                    zigzag varint days 9 local time              varint nanoseconds
//   10 time                   varint nanoseconds, zigzag varint offset
//   11 local datetime         zigzag varint seconds, varint nanoseconds
//   12 datetime               zigzag varint seconds, varint nanoseconds, zigzag varint offset,
//   varint length, zone 13 duration               zigzag varint months, days, seconds, varint
//   nanoseconds 14 node, 15 relationship  varint id 16 path                   varint count of
//   relationships, varint ids of nodes, then of relationships
// A varint is 1 to 10 bytes of 7 bits, least significant first, the high bit set on all but the
// last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// Lists and maps may lie inside each other this deep.
inline constexpr int kMaxValueDepth = 128;

// Appends the bytes of `value`. InvalidArgument where it is nested deeper than kMaxValueDepth (out
// is then of no use).
absl::Status EncodeValue(const Value& value, std::string* out);

// Takes one value off the front of `*in`. DataLoss where the bytes are no value; `*in` is then
// unspecified. Allocates no more than a small multiple of the bytes given.
absl::StatusOr<Value> TakeValue(std::string_view* in);

// The bytes must be exactly one value.
absl::StatusOr<Value> DecodeValue(std::string_view bytes);

}  // namespace dossier
