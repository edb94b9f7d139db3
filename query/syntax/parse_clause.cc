#include <utility>

#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

bool SyntaxParser::AtClause() const {
  switch (cursor_.Peek().keyword) {
    case Keyword::kMatch:
    case Keyword::kOptional:
    case Keyword::kUnwind:
    case Keyword::kWith:
    case Keyword::kReturn:
    case Keyword::kCall:
    case Keyword::kCreate:
    case Keyword::kMerge:
    case Keyword::kSet:
    case Keyword::kRemove:
    case Keyword::kDelete:
    case Keyword::kDetach:
    case Keyword::kForeach:
      return true;
    default:
      return false;
  }
}

ast::ClausePtr SyntaxParser::Clause() {
  const uint32_t begin = cursor_.Begin();
  ast::ClausePtr clause = ReadingClause();
  if (clause == nullptr) clause = UpdatingClause();
  if (clause == nullptr) {
    cursor_.Unexpected("a clause such as MATCH, CREATE, WITH or RETURN");
    return std::make_unique<ast::MatchClause>();
  }
  clause->span = cursor_.Since(begin);
  return clause;
}

ast::ClausePtr SyntaxParser::ReadingClause() {
  switch (cursor_.Peek().keyword) {
    case Keyword::kMatch:
    case Keyword::kOptional:
      return Match();
    case Keyword::kUnwind:
      return Unwind();
    case Keyword::kWith:
      return With();
    case Keyword::kReturn:
      return Return();
    case Keyword::kCall:
      return Call();
    default:
      return nullptr;
  }
}

ast::ExpressionPtr SyntaxParser::OptionalWhere() {
  return cursor_.Accept(Keyword::kWhere) ? Expression() : nullptr;
}

ast::ClausePtr SyntaxParser::Match() {
  auto match = std::make_unique<ast::MatchClause>();
  match->optional = cursor_.Accept(Keyword::kOptional);
  cursor_.Expect(Keyword::kMatch);
  match->pattern = Pattern();
  match->where = OptionalWhere();
  return match;
}

ast::ClausePtr SyntaxParser::Unwind() {
  auto unwind = std::make_unique<ast::UnwindClause>();
  cursor_.Advance();
  unwind->list = Expression();
  cursor_.Expect(Keyword::kAs);
  unwind->variable = cursor_.ExpectVariable();
  return unwind;
}

ast::ClausePtr SyntaxParser::With() {
  auto with = std::make_unique<ast::WithClause>();
  cursor_.Advance();
  with->projection = Projection();
  with->where = OptionalWhere();
  return with;
}

ast::ClausePtr SyntaxParser::Return() {
  auto clause = std::make_unique<ast::ReturnClause>();
  cursor_.Advance();
  clause->projection = Projection();
  return clause;
}

ast::Projection SyntaxParser::Projection() {
  ast::Projection projection;
  projection.distinct = cursor_.Accept(Keyword::kDistinct);
  projection.star = cursor_.Accept(Symbol::kStar);
  if (!projection.star || cursor_.Accept(Symbol::kComma)) {
    do {
      projection.items.push_back(ProjectionItem());
    } while (cursor_.Accept(Symbol::kComma));
  }
  if (cursor_.Accept(Keyword::kOrder)) {
    cursor_.Expect(Keyword::kBy);
    do {
      projection.order.push_back(SortItem());
    } while (cursor_.Accept(Symbol::kComma));
  }
  if (cursor_.Accept(Keyword::kSkip)) projection.skip = Expression();
  if (cursor_.Accept(Keyword::kLimit)) projection.limit = Expression();
  return projection;
}

ast::ProjectionItem SyntaxParser::ProjectionItem() {
  ast::ProjectionItem item;
  const uint32_t begin = cursor_.Begin();
  item.expression = Expression();
  const SourceSpan span = cursor_.Since(begin);
  item.has_alias = cursor_.Accept(Keyword::kAs);
  if (item.has_alias) {
    item.column = cursor_.ExpectVariable("a name for the column");
  } else if (const auto* variable = ast::IfA<ast::Variable>(item.expression.get())) {
    item.column = {variable->name, span};
  } else {
    item.column = {std::string(cursor_.Text(span)), span};
  }
  return item;
}

ast::SortItem SyntaxParser::SortItem() {
  ast::SortItem item;
  item.expression = Expression();
  if (cursor_.Accept(Keyword::kDesc) || cursor_.Accept(Keyword::kDescending)) {
    item.descending = true;
  } else if (!cursor_.Accept(Keyword::kAsc)) {
    cursor_.Accept(Keyword::kAscending);
  }
  return item;
}

ast::Name SyntaxParser::QualifiedName(std::string_view what) {
  const uint32_t begin = cursor_.Begin();
  ast::Name name = cursor_.ExpectName(what);
  while (cursor_.Accept(Symbol::kDot)) name.text += "." + cursor_.ExpectName(what).text;
  name.span = cursor_.Since(begin);
  return name;
}

ast::ClausePtr SyntaxParser::Call() {
  auto call = std::make_unique<ast::CallClause>();
  cursor_.Advance();
  call->procedure = QualifiedName("the name of a procedure");
  if (cursor_.Accept(Symbol::kOpenParen)) {
    call->arguments.emplace();
    if (!cursor_.At(Symbol::kCloseParen)) {
      do {
        call->arguments->push_back(Expression());
      } while (cursor_.Accept(Symbol::kComma));
    }
    cursor_.Expect(Symbol::kCloseParen, "',' or ')'");
  }
  if (cursor_.Accept(Keyword::kYield)) Yield(call.get());
  return call;
}

void SyntaxParser::Yield(ast::CallClause* call) {
  call->has_yield = true;
  if (cursor_.Accept(Symbol::kStar)) {
    call->yield_star = true;
  } else if (!cursor_.Accept(Symbol::kMinus)) {  // YIELD - takes nothing
    do {
      call->yields.push_back(YieldColumn());
    } while (cursor_.Accept(Symbol::kComma));
  }
  call->where = OptionalWhere();
}

ast::YieldItem SyntaxParser::YieldColumn() {
  ast::YieldItem item;
  item.result = cursor_.ExpectName("a result of the procedure");
  item.variable = {item.result.text, item.result.span};
  if (cursor_.Accept(Keyword::kAs)) item.variable = cursor_.ExpectVariable();
  return item;
}

}  // namespace dossier::syntax
