#include "ingest/source/sha256.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(Sha256Test, KnownDigests) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(Sha256Hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256Test, PiecesMakeNoDifference) {
  const std::string bytes(200, 'x');
  for (size_t length = 0; length <= bytes.size(); ++length) {
    const std::string text = bytes.substr(0, length);
    for (size_t cut : {size_t{1}, size_t{55}, size_t{56}, size_t{63}, size_t{64}, size_t{65}}) {
      if (cut > length) continue;
      Sha256 hash;
      hash.Update(text.substr(0, cut));
      hash.Update(text.substr(cut));
      EXPECT_EQ(hash.HexDigest(), Sha256Hex(text));
    }
  }
}

}  // namespace
}  // namespace dossier
