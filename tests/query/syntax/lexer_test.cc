#include "query/syntax/lexer.h"

#include "gtest/gtest.h"
#include "query/syntax/character_class.h"
#include "query/syntax/symbol_text.h"

namespace dossier::syntax {
namespace {

std::string Kinds(std::string_view text) {
  std::string out;
  const LexedText lexed = Lex(text);
  for (const Token& token : lexed.tokens) {
    static const char* const kNames[] = {"end",    "name",      "quoted", "string",
                                         "number", "parameter", "",       "invalid"};
    if (!out.empty()) out += " ";
    out += token.kind == TokenKind::kSymbol ? std::string(SymbolText(token.symbol))
                                            : kNames[int(token.kind)];
    if (token.kind != TokenKind::kEnd)
      out += std::string("<") + std::string(token.span.In(text)) + ">";
  }
  return out;
}

TEST(LexerTest, CutsTokens) {
  EXPECT_EQ(Kinds(""), "end");
  EXPECT_EQ(Kinds("a1 _b `c d` 日本"), "name<a1> name<_b> quoted<`c d`> name<日本> end");
  EXPECT_EQ(Kinds("'a\\'b' \"x\""), "string<'a\\'b'> string<\"x\"> end");
  EXPECT_EQ(Kinds("$p $0 $`x y`"), "parameter<$p> parameter<$0> parameter<$`x y`> end");
  EXPECT_EQ(Kinds("a<-b"), "name<a> <<<> -<-> name<b> end");
  EXPECT_EQ(Kinds("<= >= <> =~ += .."), "<=<<=> >=<>=> <><<>> =~<=~> +=<+=> ..<..> end");
}

TEST(LexerTest, NumbersStopAtRanges) {
  EXPECT_EQ(Kinds("1..3"), "number<1> ..<..> number<3> end");
  EXPECT_EQ(Kinds("1.5 .5 1e3 1.5E-3 1e+2 0x1F"),
            "number<1.5> number<.5> number<1e3> number<1.5E-3> number<1e+2> number<0x1F> end");
  EXPECT_EQ(Kinds("0x1E-3"), "number<0x1E> -<-> number<3> end");
  EXPECT_EQ(Kinds("12abc"), "number<12abc> end");
}

TEST(LexerTest, CommentsAndSpacesLeaveNoTrace) {
  EXPECT_EQ(Kinds("a // b\nc /* d\n */ e\u00a0f\ufeff"), "name<a> name<c> name<e> name<f> end");
  EXPECT_EQ(Kinds("a //"), "name<a> end");
}

TEST(LexerTest, WhatCannotBeATokenIsTold) {
  const auto detail = [](std::string_view text) {
    const LexedText lexed = Lex(text);
    return lexed.errors.empty() ? "" : lexed.errors[0].detail;
  };
  EXPECT_EQ(detail("'abc"), "UnexpectedSyntax");
  EXPECT_EQ(detail("`abc"), "UnexpectedSyntax");
  EXPECT_EQ(detail("/* abc"), "UnexpectedSyntax");
  EXPECT_EQ(detail("$ a"), "UnexpectedSyntax");
  EXPECT_EQ(detail("a # b"), "UnexpectedSyntax");
  EXPECT_EQ(detail(std::string_view("a \0 b", 5)), "UnexpectedSyntax");
  EXPECT_EQ(detail("42 — 41"), "InvalidUnicodeCharacter");
  EXPECT_EQ(detail("\xff"), "InvalidUnicodeCharacter");
  EXPECT_EQ(Lex("42 — 41").errors[0].suggestion, "Did you mean -?");
}

TEST(LexerTest, PairsBrackets) {
  const LexedText lexed = Lex("( [ ] { ) ]");
  EXPECT_EQ(lexed.tokens[1].partner, 2u);
  EXPECT_EQ(lexed.tokens[2].partner, 1u);
  for (const size_t lonely : {0, 3, 4, 5})
    EXPECT_EQ(lexed.tokens[lonely].partner, kNoPartner) << lonely;
}

TEST(CharacterClassTest, KnowsLettersOfAllScripts) {
  for (const int32_t code :
       std::initializer_list<int32_t>{'a', 'Z', '_', 0xe9, 0x65e5, 0x416, 0x203f})
    EXPECT_TRUE(IsNameStart(code)) << code;
  for (const int32_t code : std::initializer_list<int32_t>{'1', '-', '$', 0x301, 0x20, -1})
    EXPECT_FALSE(IsNameStart(code)) << code;
  for (const int32_t code : std::initializer_list<int32_t>{'1', 0x301, 0x663})
    EXPECT_TRUE(IsNamePart(code)) << code;
  for (const int32_t code : std::initializer_list<int32_t>{' ', '\n', 0xa0, 0x2028, 0x3000, 0xfeff})
    EXPECT_TRUE(IsSpace(code)) << code;
  EXPECT_EQ(FirstCharacter("").bytes, 0u);
  EXPECT_EQ(FirstCharacter("\xc3").code, -1);
  EXPECT_EQ(PlainCharacter(0x201c), '"');
  EXPECT_EQ(PlainCharacter('x'), 0);
}

}  // namespace
}  // namespace dossier::syntax
