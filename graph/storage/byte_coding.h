// Numbers as bytes: big-endian where they are parts of keys, base-128 varints where they are parts
// of values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

void PutFixed32(uint32_t number, std::string* out);  // big-endian
void PutFixed64(uint64_t number, std::string* out);  // big-endian
void PutVarint(uint64_t number, std::string* out);
void PutSized(std::string_view bytes, std::string* out);  // varint length, then the bytes

inline uint64_t ZigZag(int64_t number) {
  return (static_cast<uint64_t>(number) << 1) ^ static_cast<uint64_t>(number >> 63);
}
inline int64_t UnZigZag(uint64_t number) {
  return static_cast<int64_t>(number >> 1) ^ -static_cast<int64_t>(number & 1);
}

// Reads from the front. After the first read that does not fit every read gives zero or empty bytes
// and ok() is false, so that a record is read to its end and asked once.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
  uint8_t Byte();
  uint32_t Fixed32();
  uint64_t Fixed64();
  uint64_t Varint();
  uint32_t Varint32();  // fails where the number is greater
  std::string_view Bytes(size_t count);
  std::string_view Sized();
  // A count of things that take at least one byte each: fails where fewer bytes are left.
  size_t Count();
  std::string_view rest() const { return rest_; }
  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && rest_.empty(); }
  void Fail();

 private:
  uint64_t LongVarint();

  std::string_view rest_;
  bool ok_ = true;
};

inline uint64_t ByteReader::Varint() {
  if (!rest_.empty() && static_cast<uint8_t>(rest_[0]) < 0x80) {
    uint8_t low = static_cast<uint8_t>(rest_[0]);
    rest_.remove_prefix(1);
    return low;
  }
  return LongVarint();
}

}  // namespace dossier
