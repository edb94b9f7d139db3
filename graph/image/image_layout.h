// The bytes around the sections of an image file: they come first, one after the other, each at a
// multiple of 8; then the table; then the tail, which tells where the table is. Numbers are as the
// machine keeps them; the magic number tells a machine of the other order.
#pragma once

#include <cstdint>

namespace dossier {

inline constexpr uint64_t kImageMagic =
    0x31656761'6D497344;  // "DsImage1" on a little-endian machine
inline constexpr uint64_t kImageFormat = 1;

// One section in the table.
struct ImageTableEntry {
  uint32_t kind, id;
  uint64_t offset, length, checksum;
};

// The last bytes of the file. The table is followed by the commit (8 bytes) and the identity of the
// database, which the table's checksum covers as well.
struct ImageTail {
  uint64_t table_offset, sections, identity_length, table_checksum, format, magic;
};

}  // namespace dossier
