#include "ingest/source/binary_kind.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

using namespace std::string_literals;

TEST(BinaryKindTest, Signatures) {
  EXPECT_EQ(BinaryKind("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s), "a PNG image");
  EXPECT_EQ(BinaryKind("\x7f" "ELF\x02\x01\x01\0\0"s), "a program");
  EXPECT_EQ(BinaryKind("%PDF-1.7\n"), "a PDF document");
  EXPECT_EQ(BinaryKind("PK\x03\x04\x14\0\x06\0"s), "a ZIP archive or an Office document");
  EXPECT_EQ(BinaryKind(std::string(257, 'a') + "ustar\0" "00"s), "a tar archive");
}

TEST(BinaryKindTest, TextThatBeginsAlike) {
  EXPECT_EQ(BinaryKind("BMW recalled 300 cars."), std::nullopt);
  EXPECT_EQ(BinaryKind("MZ, a band from Oslo, split."), std::nullopt);
  EXPECT_EQ(BinaryKind("GIF8 is not a word."), std::nullopt);
}

TEST(BinaryKindTest, ControlBytes) {
  EXPECT_EQ(BinaryKind("\x01\x02\x03\x04 and some text"), "binary data");
  EXPECT_EQ(BinaryKind(std::string(60, 'a') + "\x01"), std::nullopt);
  EXPECT_EQ(BinaryKind("tabs\tand\r\nlines\f"), std::nullopt);
}

TEST(BinaryKindTest, Utf16IsText) {
  EXPECT_EQ(BinaryKind("\xff\xfe" "a\0b\0"s), std::nullopt);
  EXPECT_EQ(BinaryKind("T\0h\0e\0 \0e\0n\0d\0"s), std::nullopt);
}

}  // namespace
}  // namespace dossier
