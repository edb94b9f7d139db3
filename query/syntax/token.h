// The words of a query.
#pragma once

#include <cstdint>

#include "query/syntax/keyword.h"
#include "query/syntax/source_span.h"

namespace dossier::syntax {

enum class TokenKind : uint8_t {
  kEnd,         // once, behind the last
  kName,        // a plain name or keyword
  kQuotedName,  // `in backticks`
  kString,      // 'in' or "in" quotes
  kNumber,      // whatever begins with a digit, well-formed or not
  kParameter,   // $name, $0, $`name`
  kSymbol,      // an operator or punctuation
  kInvalid,     // what cannot be a token; LexedText::errors has the reason
};

// Operators and punctuation. Arrows of patterns are read as their single characters, for `a<-1`
// compares.
enum class Symbol : uint8_t {
  kNone,
  kOpenParen,
  kCloseParen,
  kOpenBracket,
  kCloseBracket,
  kOpenBrace,
  kCloseBrace,
  kComma,
  kColon,
  kSemicolon,
  kDot,
  kDotDot,
  kBar,
  kPlus,
  kMinus,
  kStar,
  kSlash,
  kPercent,
  kCaret,
  kEqual,
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kMatches,
  kPlusEqual,
  kAmpersand,
  kBang,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  Symbol symbol = Symbol::kNone;            // of kSymbol
  Keyword keyword = Keyword::kNotAKeyword;  // of kName, where it is one
  SourceSpan span;
  // Of a bracket: the index of the token that closes or opens it. Of a bracket without partner, and
  // of kInvalid: see lexer.h. Else 0.
  uint32_t partner = 0;
};

}  // namespace dossier::syntax
