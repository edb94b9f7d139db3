#include "query/syntax/token_cursor.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/syntax/literal_text.h"
#include "query/syntax/symbol_text.h"

namespace dossier::syntax {
namespace {

constexpr size_t kLongestQuoted = 40;

std::string Quoted(std::string_view text) {
  if (text.size() <= kLongestQuoted) return absl::StrCat("'", std::string(text), "'");
  size_t end = kLongestQuoted;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
    --end;  // not inside a character
  return absl::StrCat("'", std::string(text.substr(0, end)), "…'");
}

}  // namespace

const Token& TokenCursor::Peek(uint32_t ahead) const { return TokenAt(at_ + ahead); }

const Token& TokenCursor::TokenAt(uint32_t index) const {
  return lexed_.tokens[std::min<size_t>(index, lexed_.tokens.size() - 1)];
}

bool TokenCursor::AtName(uint32_t ahead) const {
  const TokenKind kind = Peek(ahead).kind;
  return kind == TokenKind::kName || kind == TokenKind::kQuotedName;
}

bool TokenCursor::AtVariable(uint32_t ahead) const {
  return AtName(ahead) && !IsReserved(Peek(ahead).keyword);
}

void TokenCursor::Advance() {
  last_end_ = Peek().span.end;
  if (!AtEnd()) ++at_;
}

bool TokenCursor::Accept(Symbol symbol) {
  if (!At(symbol)) return false;
  Advance();
  return true;
}

bool TokenCursor::Accept(Keyword keyword) {
  if (!At(keyword)) return false;
  Advance();
  return true;
}

void TokenCursor::Expect(Symbol symbol, std::string_view expected) {
  if (Accept(symbol)) return;
  Unexpected(expected.empty() ? absl::StrCat("'", std::string(SymbolText(symbol)), "'")
                              : std::string(expected));
}

void TokenCursor::Expect(Keyword keyword) {
  if (!Accept(keyword)) Unexpected(KeywordText(keyword));
}

ast::Name TokenCursor::TakeName() {
  const Token token = Peek();
  Advance();
  return {ReadName(Text(token)), token.span};
}

ast::Name TokenCursor::ExpectName(std::string_view what) {
  if (!AtName()) {
    Unexpected(what);
    return {};
  }
  const Token token = Peek();
  ast::Name name = TakeName();
  if (name.text.empty()) Fail("UnexpectedSyntax", "A name must not be empty", token.span);
  return name;
}

ast::Name TokenCursor::ExpectKey() {
  if (AtName()) return TakeName();
  Unexpected("a key");
  return {};
}

ast::VariableName TokenCursor::ExpectVariable(std::string_view what) {
  if (!AtVariable()) {
    Unexpected(what);
    return {};
  }
  ast::Name name = ExpectName(what);
  return {std::move(name.text), name.span};
}

SourceSpan TokenCursor::Since(uint32_t begin) const { return {begin, std::max(begin, last_end_)}; }

void TokenCursor::Fail(QueryError error) {
  if (failed()) return;
  error_ = std::move(error);
  at_ = static_cast<uint32_t>(lexed_.tokens.size() - 1);
}

void TokenCursor::Fail(std::string_view detail, std::string message, SourceSpan span,
                       std::string suggestion) {
  Fail({QueryErrorType::kSyntaxError, QueryErrorPhase::kCompileTime, std::string(detail),
        std::move(message), span, std::move(suggestion)});
}

void TokenCursor::Fail(const absl::Status& status) {
  if (const auto error = QueryErrorOf(status)) Fail(*error);
}

void TokenCursor::Unexpected(std::string_view expected) {
  if (failed()) return;
  const Token token = Peek();
  if (token.kind == TokenKind::kInvalid) return Fail(lexed_.errors[token.partner]);
  const std::string found = AtEnd() ? "end of the query" : Quoted(Text(token));
  Fail("UnexpectedSyntax", absl::StrCat("Unexpected ", found, ": expected ", std::string(expected)),
       token.span, Suggestion(token));
}

std::string TokenCursor::Suggestion(const Token& token) const {
  if (token.kind == TokenKind::kName && token.keyword == Keyword::kNotAKeyword) {
    const std::string_view word = NearestKeyword(Text(token));
    if (!word.empty()) return absl::StrCat("Did you mean ", std::string(word), "?");
  }
  if (IsReserved(token.keyword)) {
    return absl::StrCat("As a name, ", std::string(Text(token)), " must be in backticks: `",
                        std::string(Text(token)), "`.");
  }
  return UnclosedBracket();
}

// The innermost bracket before the next token that nothing closes.
std::string TokenCursor::UnclosedBracket() const {
  for (uint32_t i = at_; i > 0; --i) {
    const Token& t = lexed_.tokens[i - 1];
    if (t.kind != TokenKind::kSymbol || t.partner != kNoPartner) continue;
    if (t.symbol == Symbol::kOpenParen || t.symbol == Symbol::kOpenBracket ||
        t.symbol == Symbol::kOpenBrace) {
      return absl::StrCat("Nothing closes the '", std::string(SymbolText(t.symbol)), "' at byte ",
                          t.span.begin, ".");
    }
  }
  return "";
}

}  // namespace dossier::syntax
