// Bytes of a value that sort as the value does: the keys of property indexes. Part of the storage
// format.
//
//   key      = kind byte, payload; kind bytes ascend in openCypher's order of kinds
//   0x10 datetime        seconds (8), nanoseconds (4), offset (4), zone as a string
//   0x11 local datetime  seconds (8), nanoseconds (4)
//   0x12 date            days (8)
//   0x13 time            nanoseconds in UTC (8), offset (4)
//   0x14 local time      nanoseconds (8)
//   0x15 duration        average nanoseconds (16), months, days, seconds (8 each), nanoseconds (4)
//   0x20 string          bytes, each 0x00 followed by 0xFF; then 0x00 0x01
//   0x30 Boolean         0 or 1
//   0x40 number          the largest double not above it (8), what is left to add to it (2)
//   0x41 NaN
// Numbers in payloads are big endian with the sign bit flipped; doubles have all bits flipped where
// negative.
#pragma once

#include <string>
#include <string_view>

#include "graph/value/value.h"

namespace dossier {

// Whether AppendKey takes it: Booleans, numbers, strings and temporal values.
bool HasKey(const Value& value);

// Appends the key of a value for which HasKey holds. Keys compare by bytes as values do by
// TotalOrder (order.h): equal exactly for Equivalent values, so 1 and 1.0 have one key. No key is a
// prefix of another: keys may be strung together for an index over several properties.
void AppendKey(const Value& value, std::string* out);

// The bytes with which the keys of all strings that begin with `prefix` begin.
void AppendStringPrefix(std::string_view prefix, std::string* out);

// The kind byte alone: keys of one kind lie between it and the next. Numbers and NaN have different
// ones.
char KeyKind(const Value& value);

}  // namespace dossier
