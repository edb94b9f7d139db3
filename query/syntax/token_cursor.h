// Moves over the tokens of a query and keeps the first error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/syntax/lexer.h"
#include "query/syntax/name.h"
#include "query/syntax/query_error.h"

namespace dossier::syntax {

// After the first error the cursor stands at the end for good and further errors are ignored:
// whoever parses need not check for failure, since nothing is accepted any more and every loop
// ends.
class TokenCursor {
 public:
  explicit TokenCursor(LexedText lexed) : lexed_(std::move(lexed)) {}

  const Token& Peek(uint32_t ahead = 0) const;
  uint32_t index() const { return at_; }
  const Token& TokenAt(uint32_t index) const;
  std::string_view Text(const Token& token) const { return Text(token.span); }
  std::string_view Text(SourceSpan span) const { return span.In(lexed_.text); }

  bool At(Symbol symbol, uint32_t ahead = 0) const { return Peek(ahead).symbol == symbol; }
  bool At(Keyword keyword, uint32_t ahead = 0) const { return Peek(ahead).keyword == keyword; }
  bool AtEnd() const { return Peek().kind == TokenKind::kEnd; }
  // A plain or quoted name, reserved or not.
  bool AtName(uint32_t ahead = 0) const;
  // One that may be a variable.
  bool AtVariable(uint32_t ahead = 0) const;

  void Advance();
  bool Accept(Symbol symbol);
  bool Accept(Keyword keyword);
  // `expected` is for the message; without it, the symbol or word itself.
  void Expect(Symbol symbol, std::string_view expected = "");
  void Expect(Keyword keyword);
  // `what` completes 'expected ...': 'a label'.
  ast::Name ExpectName(std::string_view what);
  // The same, but it may be empty: ``. For keys of maps.
  ast::Name ExpectKey();
  ast::VariableName ExpectVariable(std::string_view what = "a variable");

  // From `begin` to the end of the last token taken.
  SourceSpan Since(uint32_t begin) const;
  uint32_t Begin() const { return Peek().span.begin; }

  bool failed() const { return error_.has_value(); }
  const std::optional<QueryError>& error() const { return error_; }
  void Fail(QueryError error);
  void Fail(std::string_view detail, std::string message, SourceSpan span,
            std::string suggestion = "");
  void Fail(const absl::Status& status);
  // Fails at the next token: 'Unexpected 'x': expected ...'.
  void Unexpected(std::string_view expected);

 private:
  ast::Name TakeName();
  std::string Suggestion(const Token& token) const;
  std::string UnclosedBracket() const;

  LexedText lexed_;
  uint32_t at_ = 0;
  uint32_t last_end_ = 0;
  std::optional<QueryError> error_;
};

}  // namespace dossier::syntax
