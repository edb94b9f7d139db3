#include "graph/value/value_codec.h"

#include <gtest/gtest.h>

#include <random>

#include "graph/value/equality.h"
#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

std::string Bytes(const Value& v) {
  std::string bytes;
  EXPECT_TRUE(EncodeValue(v, &bytes).ok());
  return bytes;
}

TEST(ValueCodec, RoundTripsEveryKind) {
  RandomValue random(1);
  for (int i = 0; i < 50'000; ++i) {
    const Value v = random.Any(4);
    const absl::StatusOr<Value> read = DecodeValue(Bytes(v));
    ASSERT_TRUE(read.ok()) << read.status();
    ASSERT_TRUE(Equivalent(*read, v));
    ASSERT_EQ(read->kind(), v.kind());
    ASSERT_EQ(Bytes(*read), Bytes(v));
  }
}

TEST(ValueCodec, BytesAreThoseOfTheFormat) {
  EXPECT_EQ(Bytes(Value()), std::string("\x00", 1));
  EXPECT_EQ(Bytes(Value(true)), "\x02");
  EXPECT_EQ(Bytes(Value(int64_t{-1})), "\x03\x01");
  EXPECT_EQ(Bytes(Value(1.0)), std::string("\x04\0\0\0\0\0\0\xF0\x3F", 9));
  EXPECT_EQ(Bytes(Value("ab")),
            "\x05\x02"
            "ab");
  EXPECT_EQ(Bytes(Value(List{Value(), Value("x")})), std::string("\x06\x02\x00\x05\x01x", 6));
  EXPECT_EQ(Bytes(Value(Map{{"k", Value(true)}})), "\x07\x01\x01k\x02");
  EXPECT_EQ(Bytes(Value(Date{1})), "\x08\x02");
  EXPECT_EQ(Bytes(Value(Path{{5, 6}, {7}})), "\x10\x01\x05\x06\x07");
}

TEST(ValueCodec, ValuesFollowEachOther) {
  const std::string bytes = Bytes(Value("a")) + Bytes(Value(int64_t{7}));
  std::string_view in = bytes;
  EXPECT_EQ(TakeValue(&in)->string(), "a");
  EXPECT_EQ(TakeValue(&in)->integer(), 7);
  EXPECT_TRUE(in.empty());
  EXPECT_EQ(DecodeValue(bytes).status().code(), absl::StatusCode::kDataLoss);
}

TEST(ValueCodec, EveryTruncationIsFound) {
  RandomValue random(2);
  for (int i = 0; i < 2'000; ++i) {
    const std::string bytes = Bytes(random.Any(3));
    for (size_t n = 0; n < bytes.size(); ++n) {
      ASSERT_EQ(DecodeValue(std::string_view(bytes).substr(0, n)).status().code(),
                absl::StatusCode::kDataLoss);
    }
  }
}

// Damage is reported or gives some value that is itself well formed; it never crashes nor takes
// much memory.
TEST(ValueCodec, DamageNeverCrashes) {
  RandomValue random(3);
  int refused = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string bytes = Bytes(random.Any(3));
    for (uint64_t n = 1 + random.Below(3); n > 0; --n)
      bytes[random.Below(bytes.size())] ^= static_cast<char>(1 << random.Below(8));
    const absl::StatusOr<Value> read = DecodeValue(bytes);
    if (read.ok()) {
      ASSERT_TRUE(Equivalent(*DecodeValue(Bytes(*read)), *read));
    } else {
      ++refused;
    }
  }
  EXPECT_GT(refused, 10'000);
}

TEST(ValueCodec, LengthsBeyondTheBytesAreRefused) {
  for (const char* bytes :
       {"\x05\xFF\xFF\xFF\xFF\x0F"
        "x",
        "\x06\xFF\xFF\xFF\xFF\x0F\x01", "\x07\xFF\xFF\xFF\xFF\x0F\x01",
        "\x10\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01", "\x11", "\x03", "\xFF"}) {
    EXPECT_EQ(DecodeValue(bytes).status().code(), absl::StatusCode::kDataLoss);
  }
  // Keys of a map out of order.
  EXPECT_FALSE(DecodeValue("\x07\x02\x01"
                           "b\x01\x01"
                           "a\x01")
                   .ok());
}

TEST(ValueCodec, NestingIsBounded) {
  Value v(int64_t{1});
  for (int i = 0; i < kMaxValueDepth; ++i) v = Value(List{v});
  EXPECT_TRUE(Equivalent(*DecodeValue(Bytes(v)), v));
  std::string bytes;
  EXPECT_EQ(EncodeValue(Value(List{v}), &bytes).code(), absl::StatusCode::kInvalidArgument);
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "\x06\x01";
  EXPECT_EQ(DecodeValue(deep).status().code(), absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace dossier
