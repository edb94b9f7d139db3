#include "query/syntax/lexer.h"

#include <string>
#include <utility>

#include "query/syntax/character_class.h"

namespace dossier::syntax {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

Symbol TwoCharacterSymbol(std::string_view text) {
  if (text.size() < 2) return Symbol::kNone;
  const std::string_view two = text.substr(0, 2);
  if (two == "..") return Symbol::kDotDot;
  if (two == "<>") return Symbol::kNotEqual;
  if (two == "<=") return Symbol::kLessOrEqual;
  if (two == ">=") return Symbol::kGreaterOrEqual;
  if (two == "=~") return Symbol::kMatches;
  if (two == "+=") return Symbol::kPlusEqual;
  return Symbol::kNone;
}

Symbol OneCharacterSymbol(char c) {
  constexpr std::string_view kCharacters = "()[]{},:;.|+-*/%^=<>&!";
  constexpr Symbol kSymbols[] = {
      Symbol::kOpenParen, Symbol::kCloseParen, Symbol::kOpenBracket, Symbol::kCloseBracket,
      Symbol::kOpenBrace, Symbol::kCloseBrace, Symbol::kComma,       Symbol::kColon,
      Symbol::kSemicolon, Symbol::kDot,        Symbol::kBar,         Symbol::kPlus,
      Symbol::kMinus,     Symbol::kStar,       Symbol::kSlash,       Symbol::kPercent,
      Symbol::kCaret,     Symbol::kEqual,      Symbol::kLess,        Symbol::kGreater,
      Symbol::kAmpersand, Symbol::kBang};
  const size_t at = kCharacters.find(c);
  return at == std::string_view::npos ? Symbol::kNone : kSymbols[at];
}

Symbol OpeningOf(Symbol closing) {
  switch (closing) {
    case Symbol::kCloseParen:
      return Symbol::kOpenParen;
    case Symbol::kCloseBracket:
      return Symbol::kOpenBracket;
    case Symbol::kCloseBrace:
      return Symbol::kOpenBrace;
    default:
      return Symbol::kNone;
  }
}

bool IsOpening(Symbol s) {
  return s == Symbol::kOpenParen || s == Symbol::kOpenBracket || s == Symbol::kOpenBrace;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) { out_.text = text; }

  LexedText Run() {
    while (SkipBlank()) ReadToken();
    Add(TokenKind::kEnd, at_);
    for (const uint32_t index : open_) out_.tokens[index].partner = kNoPartner;
    return std::move(out_);
  }

 private:
  std::string_view Rest() const { return out_.text.substr(at_); }
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < out_.text.size() ? out_.text[at_ + ahead] : '\0';
  }

  Token& Add(TokenKind kind, size_t begin) {
    Token& token = out_.tokens.emplace_back();
    token.kind = kind;
    token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_)};
    return token;
  }

  void AddInvalid(size_t begin, std::string_view detail, std::string message,
                  std::string suggestion = "") {
    Token& token = Add(TokenKind::kInvalid, begin);
    token.partner = static_cast<uint32_t>(out_.errors.size());
    out_.errors.push_back({QueryErrorType::kSyntaxError, QueryErrorPhase::kCompileTime,
                           std::string(detail), std::move(message), token.span,
                           std::move(suggestion)});
  }

  // Moves to the next token; false at the end of the text.
  bool SkipBlank() {
    while (at_ < out_.text.size()) {
      if (Rest().substr(0, 2) == "//") {
        at_ = std::min(out_.text.find('\n', at_), out_.text.size());
      } else if (Rest().substr(0, 2) == "/*") {
        if (!SkipBlockComment()) return false;
      } else {
        const Character c = FirstCharacter(Rest());
        if (!IsSpace(c.code)) return true;
        at_ += c.bytes;
      }
    }
    return false;
  }

  bool SkipBlockComment() {
    const size_t begin = at_;
    const size_t close = out_.text.find("*/", at_ + 2);
    at_ = close == std::string_view::npos ? out_.text.size() : close + 2;
    if (close != std::string_view::npos) return true;
    AddInvalid(begin, "UnexpectedSyntax", "This comment is not closed", "Close it with */.");
    out_.tokens.back().span.end = static_cast<uint32_t>(begin + 2);
    return false;
  }

  void ReadToken() {
    const char c = Peek();
    if (c == '\'' || c == '"') return ReadQuoted(TokenKind::kString, "string");
    if (c == '`') return ReadQuoted(TokenKind::kQuotedName, "name");
    if (c == '$') return ReadParameter();
    if (IsDigit(c) || (c == '.' && IsDigit(Peek(1)))) return ReadNumber();
    if (IsNameStart(FirstCharacter(Rest()).code)) return ReadName();
    ReadSymbol();
  }

  void SkipName() {
    for (Character c = FirstCharacter(Rest()); IsNamePart(c.code); c = FirstCharacter(Rest()))
      at_ += c.bytes;
  }

  void ReadName() {
    const size_t begin = at_;
    SkipName();
    Add(TokenKind::kName, begin).keyword = FindKeyword(out_.text.substr(begin, at_ - begin));
  }

  // A quote ends at its like; in strings a backslash takes the next character with it, in names the
  // quote is doubled.
  size_t FindQuoteEnd(char quote) const {
    for (size_t i = at_ + 1; i < out_.text.size(); ++i) {
      const char c = out_.text[i];
      if (c == '\\' && quote != '`') {
        ++i;
      } else if (c == quote) {
        if (quote != '`' || i + 1 >= out_.text.size() || out_.text[i + 1] != '`') return i;
        ++i;
      }
    }
    return std::string_view::npos;
  }

  void ReadQuoted(TokenKind kind, std::string_view what) {
    const size_t begin = at_;
    const char quote = Peek();
    const size_t end = FindQuoteEnd(quote);
    at_ = end == std::string_view::npos ? out_.text.size() : end + 1;
    if (end != std::string_view::npos) {
      Add(kind, begin);
      return;
    }
    AddInvalid(begin, "UnexpectedSyntax", "This " + std::string(what) + " is not closed",
               "Close it with " + std::string(1, quote) + ".");
    out_.tokens.back().span.end = static_cast<uint32_t>(begin + 1);
    out_.errors.back().span = out_.tokens.back().span;
  }

  void ReadParameter() {
    const size_t begin = at_++;
    if (Peek() == '`') {
      ReadQuoted(TokenKind::kParameter, "parameter name");
      if (out_.tokens.back().kind == TokenKind::kParameter)
        out_.tokens.back().span.begin = static_cast<uint32_t>(begin);
      return;
    }
    SkipName();
    if (at_ > begin + 1) {
      Add(TokenKind::kParameter, begin);
    } else {
      AddInvalid(begin, "UnexpectedSyntax", "A parameter's name must follow $");
    }
  }

  void ReadNumber() {
    const size_t begin = at_;
    SkipName();
    if (Peek() == '.' && IsDigit(Peek(1))) {
      ++at_;
      SkipName();
    }
    // SkipName stopped in front of the sign of an exponent.
    const char last = out_.text[at_ - 1];
    const bool hexadecimal =
        out_.text.substr(begin, 2) == "0x" || out_.text.substr(begin, 2) == "0X";
    if ((last == 'e' || last == 'E') && !hexadecimal && (Peek() == '-' || Peek() == '+') &&
        IsDigit(Peek(1))) {
      ++at_;
      SkipName();
    }
    Add(TokenKind::kNumber, begin);
  }

  void ReadSymbol() {
    const size_t begin = at_;
    Symbol symbol = TwoCharacterSymbol(Rest());
    at_ += symbol == Symbol::kNone ? 1 : 2;
    if (symbol == Symbol::kNone) symbol = OneCharacterSymbol(out_.text[begin]);
    if (symbol == Symbol::kNone) {
      at_ = begin;
      return ReadUnknown();
    }
    Add(TokenKind::kSymbol, begin).symbol = symbol;
    PairBracket(symbol);
  }

  void PairBracket(Symbol symbol) {
    const auto index = static_cast<uint32_t>(out_.tokens.size() - 1);
    if (IsOpening(symbol)) {
      open_.push_back(index);
      return;
    }
    const Symbol opening = OpeningOf(symbol);
    if (opening == Symbol::kNone) return;
    if (open_.empty() || out_.tokens[open_.back()].symbol != opening) {
      out_.tokens[index].partner = kNoPartner;
      return;
    }
    out_.tokens[index].partner = open_.back();
    out_.tokens[open_.back()].partner = index;
    open_.pop_back();
  }

  void ReadUnknown() {
    const size_t begin = at_;
    const Character c = FirstCharacter(Rest());
    at_ += c.bytes;
    const std::string shown(out_.text.substr(begin, c.bytes));
    if (c.code < 0)
      return AddInvalid(begin, "InvalidUnicodeCharacter", "This byte is not part of UTF-8 text");
    if (c.code < 0x20 || c.code == 0x7f)
      return AddInvalid(begin, "UnexpectedSyntax", "Unexpected control character");
    if (c.code < 128)
      return AddInvalid(begin, "UnexpectedSyntax", "Unexpected character '" + shown + "'");
    std::string suggestion;
    if (const char plain = PlainCharacter(c.code))
      suggestion = "Did you mean " + std::string(1, plain) + "?";
    AddInvalid(begin, "InvalidUnicodeCharacter", "Unexpected character '" + shown + "'",
               std::move(suggestion));
  }

  LexedText out_;
  size_t at_ = 0;
  std::vector<uint32_t> open_;  // brackets not closed so far, as indexes of tokens
};

}  // namespace

LexedText Lex(std::string_view text) { return Lexer(text).Run(); }

}  // namespace dossier::syntax
