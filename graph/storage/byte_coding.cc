#include "graph/storage/byte_coding.h"

#include <limits>

namespace dossier {
namespace {

template <typename Number>
void PutBigEndian(Number number, std::string* out) {
  char bytes[sizeof(Number)];
  for (size_t i = 0; i < sizeof(Number); ++i) {
    bytes[i] = static_cast<char>(number >> (8 * (sizeof(Number) - 1 - i)));
  }
  out->append(bytes, sizeof(Number));
}

template <typename Number>
Number ReadBigEndian(std::string_view bytes) {
  Number number = 0;
  for (char byte : bytes) number = static_cast<Number>(number << 8) | static_cast<uint8_t>(byte);
  return number;
}

}  // namespace

void PutFixed32(uint32_t number, std::string* out) { PutBigEndian(number, out); }
void PutFixed64(uint64_t number, std::string* out) { PutBigEndian(number, out); }

void PutVarint(uint64_t number, std::string* out) {
  while (number >= 0x80) {
    out->push_back(static_cast<char>(number | 0x80));
    number >>= 7;
  }
  out->push_back(static_cast<char>(number));
}

void PutSized(std::string_view bytes, std::string* out) {
  PutVarint(bytes.size(), out);
  out->append(bytes);
}

void ByteReader::Fail() {
  ok_ = false;
  rest_ = {};
}

std::string_view ByteReader::Bytes(size_t count) {
  if (count > rest_.size()) {
    Fail();
    return {};
  }
  std::string_view bytes = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return bytes;
}

uint8_t ByteReader::Byte() {
  std::string_view byte = Bytes(1);
  return byte.empty() ? 0 : static_cast<uint8_t>(byte[0]);
}

uint32_t ByteReader::Fixed32() { return ReadBigEndian<uint32_t>(Bytes(4)); }
uint64_t ByteReader::Fixed64() { return ReadBigEndian<uint64_t>(Bytes(8)); }

uint64_t ByteReader::LongVarint() {
  uint64_t number = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    uint8_t byte = Byte();
    if (!ok_ || (shift == 63 && byte > 1)) break;
    number |= static_cast<uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
  Fail();
  return 0;
}

uint32_t ByteReader::Varint32() {
  uint64_t number = Varint();
  if (number > std::numeric_limits<uint32_t>::max()) Fail();
  return ok_ ? static_cast<uint32_t>(number) : 0;
}

std::string_view ByteReader::Sized() {
  uint64_t size = Varint();
  return Bytes(size);
}

size_t ByteReader::Count() {
  uint64_t count = Varint();
  if (count > rest_.size()) Fail();
  return ok_ ? count : 0;
}

}  // namespace dossier
