#include "ingest/source/legacy_encoding.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

struct Sample {
  const char* label;
  std::string bytes;
  const char* text;
};

TEST(LegacyEncodingTest, Samples) {
  const Sample samples[] = {
      {"Latin1", "caf\xe9 \x93", "café “"},
      {"ISO-8859-2", "\xb1\xe6", "ąć"},
      {"koi8-r", "\xed\xcf\xd3\xd4", "Мост"},
      {"GB2312", "\xba\xa3\xb8\xdb" "a", "海港a"},
      {"Shift_JIS", "\x8a\x43\x8d\x60" "a\\", "海港a\\"},
      {"euc-kr", "\xb9\xd9\xb4\xd9", "바다"},
      {"big5", "\xae\xfc\xb4\xe4", "海港"},
      {"iso-2022-jp", "\x1b$B3$\x1b(Bx", "海x"},
  };
  for (const Sample& sample : samples) {
    const auto decoded = DecodeLegacy(sample.bytes, IconvName(sample.label));
    ASSERT_TRUE(decoded.has_value()) << sample.label;
    EXPECT_EQ(decoded->text, sample.text) << sample.label;
  }
}

TEST(LegacyEncodingTest, BrokenBytesAreReplacedOneByOne) {
  const auto decoded = DecodeLegacy("a\xff" "b\x8a", "CP932");
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->text, "a\uFFFD" "b\uFFFD");
  EXPECT_EQ(decoded->map.SourceOffset(4), 2u);
}

TEST(LegacyEncodingTest, UnknownNames) {
  EXPECT_EQ(IconvName("utf-7"), "");
  EXPECT_EQ(IconvName(""), "");
  EXPECT_FALSE(DecodeLegacy("a", "NO-SUCH-SET").has_value());
}

}  // namespace
}  // namespace dossier
