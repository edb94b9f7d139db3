#include <utility>

#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

// name(  or  space.name(
bool SyntaxParser::AtFunctionCall() const {
  uint32_t ahead = 0;
  while (cursor_.AtName(ahead) && cursor_.At(Symbol::kDot, ahead + 1)) ahead += 2;
  return cursor_.AtName(ahead) && cursor_.At(Symbol::kOpenParen, ahead + 1);
}

ast::ExpressionPtr SyntaxParser::FunctionCall() {
  auto call = std::make_unique<ast::FunctionCall>();
  const uint32_t begin = cursor_.Begin();
  call->name = QualifiedName("a function");
  cursor_.Expect(Symbol::kOpenParen);
  call->star = cursor_.Accept(Symbol::kStar);
  if (!call->star) Arguments(call.get());
  cursor_.Expect(Symbol::kCloseParen, "',' or ')'");
  return Finish(std::move(call), begin);
}

void SyntaxParser::Arguments(ast::FunctionCall* call) {
  call->distinct = cursor_.Accept(Keyword::kDistinct);
  if (cursor_.At(Symbol::kCloseParen)) return;
  do {
    call->arguments.push_back(Expression());
  } while (cursor_.Accept(Symbol::kComma));
}

// ANY(x IN
bool SyntaxParser::AtQuantifier() const {
  return cursor_.At(Symbol::kOpenParen, 1) && cursor_.AtVariable(2) && cursor_.At(Keyword::kIn, 3);
}

ast::ExpressionPtr SyntaxParser::Quantifier() {
  auto e = std::make_unique<ast::Quantifier>();
  const uint32_t begin = cursor_.Begin();
  const Keyword keyword = cursor_.Peek().keyword;
  e->quantifier = keyword == Keyword::kAll    ? ast::QuantifierKind::kAll
                  : keyword == Keyword::kAny  ? ast::QuantifierKind::kAny
                  : keyword == Keyword::kNone ? ast::QuantifierKind::kNone
                                              : ast::QuantifierKind::kSingle;
  cursor_.Advance();
  cursor_.Advance();
  e->variable = cursor_.ExpectVariable();
  cursor_.Expect(Keyword::kIn);
  e->list = Expression();
  e->where = OptionalWhere();
  cursor_.Expect(Symbol::kCloseParen, "WHERE or ')'");
  return Finish(std::move(e), begin);
}

ast::ExpressionPtr SyntaxParser::Reduce() {
  auto e = std::make_unique<ast::Reduce>();
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  cursor_.Expect(Symbol::kOpenParen);
  e->accumulator = cursor_.ExpectVariable();
  cursor_.Expect(Symbol::kEqual);
  e->initial = Expression();
  cursor_.Expect(Symbol::kComma);
  e->variable = cursor_.ExpectVariable();
  cursor_.Expect(Keyword::kIn);
  e->list = Expression();
  cursor_.Expect(Symbol::kBar);
  e->step = Expression();
  cursor_.Expect(Symbol::kCloseParen);
  return Finish(std::move(e), begin);
}

ast::ExpressionPtr SyntaxParser::Subquery() {
  const Level level(this);
  auto e = std::make_unique<ast::SubqueryExpression>();
  const uint32_t begin = cursor_.Begin();
  e->subquery_kind = cursor_.At(Keyword::kExists)  ? ast::SubqueryKind::kExists
                     : cursor_.At(Keyword::kCount) ? ast::SubqueryKind::kCount
                                                   : ast::SubqueryKind::kCollect;
  cursor_.Advance();
  cursor_.Expect(Symbol::kOpenBrace);
  e->query = std::make_unique<ast::Query>();
  if (AtClause()) {
    *e->query = Query();
  } else {
    auto match = std::make_unique<ast::MatchClause>();
    match->span.begin = cursor_.Begin();
    match->pattern = Pattern();
    match->where = OptionalWhere();
    match->span = cursor_.Since(match->span.begin);
    ast::SingleQuery& single = e->query->parts.emplace_back();
    single.span = match->span;
    single.clauses.push_back(std::move(match));
  }
  cursor_.Expect(Symbol::kCloseBrace, "a clause or '}'");
  return Finish(std::move(e), begin);
}

}  // namespace dossier::syntax
