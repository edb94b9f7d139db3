#include "query/syntax/literal_text.h"

#include <limits>

#include "gtest/gtest.h"

namespace dossier::syntax {
namespace {

std::string Number(std::string_view text, bool negative = false) {
  const auto number = ReadNumber(text, negative, {});
  if (!number.ok()) return QueryErrorOf(number.status())->detail;
  if (const auto* integer = std::get_if<int64_t>(&*number)) return std::to_string(*integer);
  return FloatLiteral(std::get<double>(*number));
}

TEST(ReadNumberTest, ReadsEveryNotation) {
  EXPECT_EQ(Number("0"), "0");
  EXPECT_EQ(Number("9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(Number("9223372036854775808", true), "-9223372036854775808");
  EXPECT_EQ(Number("0x7FFFFFFFFFFFFFFF"), "9223372036854775807");
  EXPECT_EQ(Number("0o17"), "15");
  EXPECT_EQ(Number("1.5e+2"), "150.0");
  EXPECT_EQ(Number(".5"), "0.5");
  EXPECT_EQ(Number("1e-400"), "0.0");
}

TEST(ReadNumberTest, RefusesTheRest) {
  EXPECT_EQ(Number("9223372036854775808"), "IntegerOverflow");
  EXPECT_EQ(Number("9223372036854775809", true), "IntegerOverflow");
  EXPECT_EQ(Number("0x10000000000000000"), "IntegerOverflow");
  EXPECT_EQ(Number("0o1000000000000000000000"), "IntegerOverflow");
  EXPECT_EQ(Number("1e999"), "FloatingPointOverflow");
  for (const char* text : {"12a", "0x", "0xg", "0o8", "017", "1e", "1.5x", "1_000"}) {
    EXPECT_EQ(Number(text), "InvalidNumberLiteral") << text;
  }
}

std::string String(std::string_view quoted) {
  const auto text = ReadString(quoted, {10, static_cast<uint32_t>(10 + quoted.size())});
  if (text.ok()) return *text;
  const QueryError error = *QueryErrorOf(text.status());
  return error.detail + " " + std::to_string(error.span->begin) + "-" +
         std::to_string(error.span->end);
}

TEST(ReadStringTest, ResolvesEscapes) {
  EXPECT_EQ(String(R"('a\n\t\\\'\"\b\f\r\`')"), "a\n\t\\'\"\b\f\r`");
  EXPECT_EQ(String(R"('\u00e9\U0001F600')"), "\u00e9\U0001F600");
  EXPECT_EQ(String(R"('\uD83D\uDE00')"), "\U0001F600");
  EXPECT_EQ(String("''"), "");
}

TEST(ReadStringTest, TellsWhereAnEscapeIsWrong) {
  EXPECT_EQ(String(R"('ab\uH')"), "InvalidUnicodeLiteral 13-16");
  EXPECT_EQ(String(R"('\uD83D')"), "InvalidUnicodeLiteral 11-17");
  EXPECT_EQ(String(R"('\U00110000')"), "InvalidUnicodeLiteral 11-21");
  EXPECT_EQ(String(R"('\UFFFFFFFF')"), "InvalidUnicodeLiteral 11-21");
  EXPECT_EQ(String(R"('\q')"), "UnexpectedSyntax 11-13");
  EXPECT_EQ(String("'a\xff'"), "InvalidUnicodeCharacter 12-13");
}

TEST(QuoteTest, WhatIsQuotedReadsBack) {
  for (const std::string text : {"", "it's", "a\\b", "\n\t\x01\x7f", "\u00e9", "`\"", "日本"}) {
    EXPECT_EQ(String(QuoteString(text)), text);
    EXPECT_EQ(ReadName(QuoteName(text)), text);
    EXPECT_EQ(ReadName(QuoteParameter(text)), text);
  }
  EXPECT_EQ(QuoteName("plain_1"), "plain_1");
  EXPECT_EQ(QuoteName("1plain"), "`1plain`");
  EXPECT_EQ(QuoteName("match"), "`match`");
  EXPECT_EQ(QuoteName("a`b"), "`a``b`");
  EXPECT_EQ(QuoteParameter("0"), "0");
}

TEST(FloatLiteralTest, ReadsBackAndIsNoInteger) {
  for (const double d :
       {0.0, 1.0, 0.1, 1e300, 1e-300, 123456789.125, std::numeric_limits<double>::denorm_min()}) {
    const auto read = ReadNumber(FloatLiteral(d), false, {});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(std::get<double>(*read), d);
  }
}

}  // namespace
}  // namespace dossier::syntax
