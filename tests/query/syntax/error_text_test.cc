#include "query/syntax/error_text.h"

#include "gtest/gtest.h"
#include "query/syntax/parser.h"

namespace dossier {
namespace {

std::string TextOf(std::string_view query) {
  const auto statement = ParseStatement(query);
  return statement.ok() ? "" : ErrorText(*QueryErrorOf(statement.status()), query);
}

TEST(ErrorTextTest, ShowsPlaceAndRemedy) {
  EXPECT_EQ(TextOf("MATCH (n)\nRETRUN n"),
            "SyntaxError (compile time, UnexpectedSyntax): Unexpected 'RETRUN': expected the end "
            "of the query, or a "
            "clause such as MATCH, WITH or RETURN\n"
            "  at line 2, column 1\n"
            "  RETRUN n\n"
            "  ^^^^^^\n"
            "Did you mean RETURN?");
}

std::string CaretLines(std::string_view query) {
  const std::string text = TextOf(query);
  const size_t begin = text.find('\n', text.find("  at line"));
  return begin == std::string::npos
             ? ""
             : text.substr(begin + 1, text.find('\n', text.find('^')) - begin - 1);
}

TEST(ErrorTextTest, CaretStandsUnderThePlace) {
  // A wide character takes two columns of the terminal, a combining mark none.
  EXPECT_EQ(CaretLines("RETURN '日本' ?"), "  RETURN '日本' ?\n                ^");
  EXPECT_EQ(CaretLines("RETURN 'e\u0301' ?"), "  RETURN 'e\u0301' ?\n             ^");
  EXPECT_EQ(CaretLines("RETURN\t?"), "  RETURN ?\n         ^");
  EXPECT_EQ(CaretLines("RETURN"), "  RETURN\n        ^");
  EXPECT_EQ(CaretLines("RETURN 1 \xff"), "  RETURN 1  \n           ^");
}

TEST(ErrorTextTest, LongLinesAreCut) {
  const std::string query =
      "RETURN '" + std::string(5000, 'x') + "' ? '" + std::string(5000, 'y') + "'";
  const std::string lines = CaretLines(query);
  EXPECT_LT(lines.size(), 400u);
  const size_t newline = lines.find('\n');
  ASSERT_NE(newline, std::string::npos);
  // The ellipsis is three bytes and one column.
  EXPECT_EQ(lines.find('?'), lines.find('^') - newline - 1 + 2);
}

TEST(PositionTest, CountsLinesAndCharacters) {
  const std::string_view text = "a\n日e\u0301x\r\nlast";
  const auto at = [&](uint32_t offset) {
    const TextPosition position = PositionAt(text, offset);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  };
  EXPECT_EQ(at(0), "1:1");
  EXPECT_EQ(at(1), "1:2");
  EXPECT_EQ(at(2), "2:1");
  EXPECT_EQ(at(5), "2:2");
  EXPECT_EQ(at(8), "2:3");
  EXPECT_EQ(at(11), "3:1");
  EXPECT_EQ(at(1000), "3:5");
}

}  // namespace
}  // namespace dossier
