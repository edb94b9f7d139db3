#include "ingest/source/gzip_stream.h"

#include <gtest/gtest.h>

#include "tests/ingest/source/malformed_input.h"

namespace dossier {
namespace {

absl::StatusOr<std::string> Unpacked(const std::string& bytes, const GzipLimits& limits = {},
                                     size_t step = 7) {
  auto stream = UnpackIfGzip(MemoryByteStream(bytes), limits);
  if (!stream.ok()) return stream.status();
  std::string all, buffer(step, '\0');
  for (;;) {
    const auto n = (*stream)->Read(buffer.data(), step);
    if (!n.ok()) return n.status();
    if (*n == 0) return all;
    all.append(buffer, 0, *n);
  }
}

TEST(GzipStreamTest, OtherBytesPass) {
  for (const std::string text : {"", "a", "\x1f", "\x1f\x8b", "plain"}) EXPECT_EQ(*Unpacked(text), text);
}

TEST(GzipStreamTest, MembersAreOneText) {
  const std::string text = "The envoy left.\n";
  EXPECT_EQ(*Unpacked(Gzip(text)), text);
  EXPECT_EQ(*Unpacked(Gzip(text) + Gzip("") + Gzip("Nobody waved.\n")), text + "Nobody waved.\n");
  EXPECT_EQ(*Unpacked(Gzip(text) + std::string(512, '\0')), text);
  EXPECT_EQ(*Unpacked(Gzip("")), "");
}

TEST(GzipStreamTest, EveryCutIsAnError) {
  const std::string packed = Gzip("The envoy left, and nobody waved.");
  for (size_t n = 3; n < packed.size(); ++n) {
    EXPECT_EQ(Unpacked(packed.substr(0, n)).status().code(), absl::StatusCode::kDataLoss) << n;
  }
}

TEST(GzipStreamTest, WhatFollowsMustBeGzip) {
  EXPECT_FALSE(Unpacked(Gzip("a") + "tail").ok());
  EXPECT_FALSE(Unpacked(Gzip("a") + std::string(3, '\0') + Gzip("b")).ok());
}

TEST(GzipStreamTest, ChecksumIsChecked) {
  std::string packed = Gzip("The envoy left, and nobody waved.");
  packed[packed.size() - 6] ^= 1;
  EXPECT_EQ(Unpacked(packed).status().code(), absl::StatusCode::kDataLoss);
}

TEST(GzipStreamTest, BombIsDefused) {
  const std::string bomb = Gzip(std::string(4 << 20, '\n'));
  GzipLimits limits;
  limits.free_bytes = 1 << 20;
  EXPECT_EQ(Unpacked(bomb, limits, 65536).status().code(), absl::StatusCode::kResourceExhausted);
  limits.free_bytes = 8 << 20;
  EXPECT_TRUE(Unpacked(bomb, limits, 65536).ok());
}

}  // namespace
}  // namespace dossier
