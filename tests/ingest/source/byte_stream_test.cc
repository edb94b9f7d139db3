#include "ingest/source/byte_stream.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(ByteStreamTest, MemoryInPieces) {
  auto stream = MemoryByteStream("abcdef");
  char buffer[4];
  EXPECT_EQ(*stream->Read(buffer, 4), 4u);
  EXPECT_EQ(std::string(buffer, 4), "abcd");
  EXPECT_EQ(*stream->Read(buffer, 4), 2u);
  EXPECT_EQ(stream->Consumed(), 6u);
  EXPECT_EQ(*stream->Read(buffer, 4), 0u);
}

TEST(ByteStreamTest, WhatCannotBeOpenedSaysWhy) {
  EXPECT_EQ(OpenByteStream("no/such/file").status().code(), absl::StatusCode::kNotFound);
  auto folder = OpenByteStream("/");
  ASSERT_TRUE(folder.ok());
  char buffer[4];
  EXPECT_EQ((*folder)->Read(buffer, 4).status().code(), absl::StatusCode::kFailedPrecondition);
}

}  // namespace
}  // namespace dossier
