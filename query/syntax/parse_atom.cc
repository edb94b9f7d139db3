#include <limits>
#include <utility>

#include "query/syntax/literal_text.h"
#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

ast::ExpressionPtr SyntaxParser::Atom() {
  switch (cursor_.Peek().kind) {
    case TokenKind::kNumber:
      return Number(false);
    case TokenKind::kString:
      return String();
    case TokenKind::kParameter:
      return Parameter();
    case TokenKind::kName:
    case TokenKind::kQuotedName:
      return NameAtom();
    default:
      return BracketAtom();
  }
}

ast::ExpressionPtr SyntaxParser::BracketAtom() {
  if (cursor_.At(Symbol::kOpenParen))
    return AtPatternExpression() ? PatternAsExpression() : Parenthesized();
  if (cursor_.At(Symbol::kOpenBracket)) return ListLike();
  if (cursor_.At(Symbol::kOpenBrace)) return MapLiteral();
  if (AtSmallestInteger()) return SmallestInteger();
  cursor_.Unexpected("an expression");
  return std::make_unique<ast::Literal>();
}

ast::ExpressionPtr SyntaxParser::NameAtom() {
  if (ast::ExpressionPtr e = KeywordAtom()) return e;
  if (AtFunctionCall()) return FunctionCall();
  if (!cursor_.AtVariable()) {
    cursor_.Unexpected("an expression");
    return std::make_unique<ast::Literal>();
  }
  return cursor_.At(Symbol::kOpenBrace, 1) ? MapProjection() : VariableReference();
}

// nullptr where the word is a mere name here.
ast::ExpressionPtr SyntaxParser::KeywordAtom() {
  switch (cursor_.Peek().keyword) {
    case Keyword::kTrue:
      return Constant(true);
    case Keyword::kFalse:
      return Constant(false);
    case Keyword::kNull:
      return Constant(std::monostate());
    case Keyword::kCase:
      return Case();
    case Keyword::kAll:
    case Keyword::kAny:
    case Keyword::kNone:
    case Keyword::kSingle:
      return AtQuantifier() ? Quantifier() : nullptr;
    case Keyword::kReduce:
      return cursor_.At(Symbol::kOpenParen, 1) ? Reduce() : nullptr;
    case Keyword::kExists:
    case Keyword::kCount:
    case Keyword::kCollect:
      return cursor_.At(Symbol::kOpenBrace, 1) ? Subquery() : nullptr;
    case Keyword::kShortestPath:
    case Keyword::kAllShortestPaths:
      return AtPathSelection() ? PatternAsExpression() : nullptr;
    default:
      return nullptr;
  }
}

ast::ExpressionPtr SyntaxParser::Constant(ast::Literal::Content content) {
  auto literal = std::make_unique<ast::Literal>();
  literal->content = std::move(content);
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  return Finish(std::move(literal), begin);
}

bool SyntaxParser::AtSmallestInteger() const {
  if (!cursor_.At(Symbol::kMinus) || cursor_.Peek(1).kind != TokenKind::kNumber) return false;
  const Token& token = cursor_.Peek(1);
  const auto number = ReadNumber(cursor_.Text(token), true, token.span);
  if (!number.ok()) return false;
  const auto* integer = std::get_if<int64_t>(&*number);
  return integer != nullptr && *integer == std::numeric_limits<int64_t>::min();
}

ast::ExpressionPtr SyntaxParser::SmallestInteger() {
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  ast::ExpressionPtr e = Number(true);
  e->span.begin = begin;
  return e;
}

ast::ExpressionPtr SyntaxParser::Number(bool negative) {
  const Token token = cursor_.Peek();
  const auto number = ReadNumber(cursor_.Text(token), negative, token.span);
  if (!number.ok()) {
    cursor_.Fail(number.status());
    return std::make_unique<ast::Literal>();
  }
  if (const auto* integer = std::get_if<int64_t>(&*number)) return Constant(*integer);
  return Constant(std::get<double>(*number));
}

ast::ExpressionPtr SyntaxParser::String() {
  const Token token = cursor_.Peek();
  auto content = ReadString(cursor_.Text(token), token.span);
  if (content.ok()) return Constant(*std::move(content));
  cursor_.Fail(content.status());
  return std::make_unique<ast::Literal>();
}

ast::ExpressionPtr SyntaxParser::Parameter() {
  auto parameter = std::make_unique<ast::Parameter>();
  const uint32_t begin = cursor_.Begin();
  parameter->name = ReadName(cursor_.Text(cursor_.Peek()).substr(1));
  cursor_.Advance();
  return Finish(std::move(parameter), begin);
}

ast::ExpressionPtr SyntaxParser::VariableReference() {
  auto variable = std::make_unique<ast::Variable>();
  const uint32_t begin = cursor_.Begin();
  variable->name = cursor_.ExpectVariable().text;
  return Finish(std::move(variable), begin);
}

ast::ExpressionPtr SyntaxParser::Parenthesized() {
  cursor_.Advance();
  ast::ExpressionPtr e = Expression();
  cursor_.Expect(Symbol::kCloseParen, "an operator or ')'");
  return e;
}

ast::ExpressionPtr SyntaxParser::PatternAsExpression() {
  auto pattern = std::make_unique<ast::PatternExpression>();
  const uint32_t begin = cursor_.Begin();
  pattern->path = AtPathSelection() ? SelectedPath() : Path();
  return Finish(std::move(pattern), begin);
}

ast::ExpressionPtr SyntaxParser::Case() {
  auto e = std::make_unique<ast::Case>();
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  if (!cursor_.At(Keyword::kWhen)) e->subject = Expression();
  do {
    cursor_.Expect(Keyword::kWhen);
    ast::CaseBranch branch;
    branch.when = Expression();
    cursor_.Expect(Keyword::kThen);
    branch.then = Expression();
    e->branches.push_back(std::move(branch));
  } while (cursor_.At(Keyword::kWhen));
  if (cursor_.Accept(Keyword::kElse)) e->otherwise = Expression();
  cursor_.Expect(Keyword::kEnd);
  return Finish(std::move(e), begin);
}

}  // namespace dossier::syntax
