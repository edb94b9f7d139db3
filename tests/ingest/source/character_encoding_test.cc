#include "ingest/source/character_encoding.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

using namespace std::string_literals;

DecodedText Decoded(const std::string& bytes, std::string_view declared = "") {
  absl::StatusOr<DecodedText> decoded = DecodeText(bytes, declared);
  EXPECT_TRUE(decoded.ok()) << decoded.status();
  return decoded.ok() ? *std::move(decoded) : DecodedText();
}

// Every character's place in the bytes, as the map tells it.
std::string Places(const DecodedText& decoded) {
  std::string places;
  for (uint32_t at = 0; at < decoded.text.size();
       at += Utf8SequenceLength(std::string_view(decoded.text).substr(at))) {
    places += std::to_string(decoded.map.SourceOffset(at).value_or(999)) + " ";
  }
  return places;
}

TEST(CharacterEncodingTest, ValidUtf8StaysAsItIs) {
  for (const std::string text : {"", "plain", "caf\u00e9 \u4e2d \U0001f600", "a\x01\x7f"}) {
    const DecodedText decoded = Decoded(text);
    EXPECT_TRUE(decoded.identical);
    EXPECT_EQ(decoded.text, text);
    EXPECT_TRUE(decoded.map.empty());
  }
}

TEST(CharacterEncodingTest, ByteOrderMarks) {
  EXPECT_EQ(Decoded("\xef\xbb\xbf" "a\u00e9").text, "a\u00e9");
  EXPECT_EQ(Places(Decoded("\xef\xbb\xbf" "a\u00e9")), "3 4 ");
  EXPECT_EQ(Decoded("\xff\xfe" "a\0\xe9\0"s).text, "a\u00e9");
  EXPECT_EQ(Places(Decoded("\xff\xfe" "a\0\xe9\0"s)), "2 4 ");
  EXPECT_EQ(Decoded("\xfe\xff\0a\x04\x10"s).text, "a\u0410");
  EXPECT_EQ(Decoded("\xff\xfe\0\0a\0\0\0"s).text, "a");
  EXPECT_EQ(Decoded("\0\0\xfe\xff\0\0\0a"s).text, "a");
}

TEST(CharacterEncodingTest, Utf16WithoutMark) {
  EXPECT_EQ(Decoded("H\0e\0 \0s\0a\0w\0"s).text, "He saw");
  EXPECT_EQ(Decoded("\0H\0e\0 \0s\0a\0w"s).text, "He saw");
}

TEST(CharacterEncodingTest, SurrogatesPairOrAreReplaced) {
  EXPECT_EQ(Decoded("\xff\xfe\x3d\xd8\x00\xde"s).text, "\U0001f600");
  EXPECT_EQ(Decoded("\xff\xfe\x3d\xd8" "a\0"s).text, "\uFFFD" "a");
  EXPECT_EQ(Decoded("\xff\xfe\x00\xde" "a\0b"s).text, "\uFFFD" "a\uFFFD");
}

TEST(CharacterEncodingTest, Windows1252) {
  const DecodedText decoded = Decoded("Le d\xe9put\xe9 dit \x93non\x94 \x80 5\x81");
  EXPECT_EQ(decoded.text, "Le d\u00e9put\u00e9 dit \u201cnon\u201d \u20ac 5\uFFFD");
  EXPECT_EQ(decoded.map.SourceOffset(4), 4u);
  EXPECT_EQ(decoded.map.SourceOffset(6), 5u);
}

TEST(CharacterEncodingTest, BrokenUtf8KeepsTheRest) {
  EXPECT_EQ(Decoded("\u201ca\u201d \xff \u00e9").text, "\u201ca\u201d \uFFFD \u00e9");
  EXPECT_EQ(Decoded("\u00e9 caf\xe2\x80").text, "\u00e9 caf\uFFFD\uFFFD");
  EXPECT_EQ(Decoded("a \xe2\x80").text, "a \uFFFD\uFFFD");
  EXPECT_EQ(Decoded("a\0b"s).text, "a\uFFFD" "b");
  EXPECT_EQ(Decoded("caf\xe9 x", "utf-8").text, "caf\uFFFD x");
}

TEST(CharacterEncodingTest, DeclaredNamesCountWhereBytesAllow) {
  EXPECT_EQ(Decoded("\xcc\xee\xf1\xf2", "windows-1251").text, "Мост");
  EXPECT_EQ(Decoded("Мост", "windows-1251").text, "Мост");
  EXPECT_EQ(Decoded("caf\xe9", "no-such-thing").text, "caf\u00e9");
}

TEST(CharacterEncodingTest, AWrongGuessIsNotMade) {
  EXPECT_EQ(DecodeText("\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2", "").status().code(),
            absl::StatusCode::kInvalidArgument);
}

// Against a table of what is well-formed.
TEST(CharacterEncodingTest, SequenceLengths) {
  for (char32_t c : {0x0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff}) {
    std::string text;
    AppendUtf8(c, &text);
    EXPECT_EQ(Utf8SequenceLength(text + "x"), text.size()) << std::hex << static_cast<uint32_t>(c);
    EXPECT_EQ(Utf8SequenceLength(text.substr(0, text.size() - 1)), 0u);
  }
  for (const char* bad : {"\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80",
                          "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xc3("}) {
    EXPECT_EQ(Utf8SequenceLength(bad), 0u);
  }
  std::string replaced;
  AppendUtf8(0xd800, &replaced);
  AppendUtf8(0x110000, &replaced);
  EXPECT_EQ(replaced, "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace dossier
