// SHA-256 as FIPS 180-4 defines it, for the digests that name articles.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

// Hashes bytes given piece by piece. A value type; HexDigest ends the use of the object.
class Sha256 {
 public:
  Sha256();
  void Update(std::string_view bytes);
  // 64 lower-case hexadecimal digits.
  std::string HexDigest();

 private:
  void Compress(const unsigned char* block);

  std::array<uint32_t, 8> state_;
  std::array<unsigned char, 64> block_;
  uint64_t length_ = 0;  // bytes so far
};

// The hex digest of one string.
std::string Sha256Hex(std::string_view bytes);

}  // namespace dossier
