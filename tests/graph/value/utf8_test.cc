#include "graph/value/utf8.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

std::string Encoded(uint32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
  if (c < 0x10000) {
    return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)),
            static_cast<char>(0x80 | (c & 63))};
  }
  return {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)),
          static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
}

TEST(Utf8, EveryCodePointAndNoOther) {
  for (uint32_t c = 0; c < 0x1FFFFF; ++c) {
    const std::string text = Encoded(c);
    const bool valid = c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
    ASSERT_EQ(Utf8Length(text), valid ? text.size() : 0) << c;
    ASSERT_EQ(Utf8Length(std::string_view(text).substr(0, text.size() - 1)), 0u);
  }
}

TEST(Utf8, RefusesOverlongForms) {
  for (const char* text :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\x80", "\xFF", "\xE2\x82"}) {
    EXPECT_EQ(Utf8Length(text), 0u);
    EXPECT_EQ(Utf8Step(text), 1u);
    EXPECT_FALSE(IsUtf8(text));
  }
  EXPECT_EQ(Utf8Step(""), 0u);
}

TEST(Utf8, CountsCharacters) {
  EXPECT_EQ(CountCharacters("aé字😀"), 4u);
  EXPECT_EQ(CountCharacters("a\xFF\xFE"), 3u);
  EXPECT_EQ(OffsetOfCharacter("aé字😀", 2), 3u);
  EXPECT_EQ(OffsetOfCharacter("aé字😀", 9), 10u);
  EXPECT_TRUE(IsUtf8("aé字😀"));
}

}  // namespace
}  // namespace dossier
