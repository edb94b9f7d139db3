#include <utility>

#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

// Whether `symbol` stands in the brackets that open here, and not within brackets inside them.
// Every token is looked at once for the brackets right around it, so all of it is linear.
bool SyntaxParser::BracketHas(Symbol symbol) const {
  const uint32_t end = cursor_.Peek().partner;
  if (end == kNoPartner) return false;
  for (uint32_t i = cursor_.index() + 1; i < end; ++i) {
    const Token& token = cursor_.TokenAt(i);
    if (token.symbol == symbol) return true;
    const bool opens = token.symbol == Symbol::kOpenParen || token.symbol == Symbol::kOpenBracket ||
                       token.symbol == Symbol::kOpenBrace;
    if (opens && token.partner != kNoPartner) i = token.partner;
  }
  return false;
}

ast::ExpressionPtr SyntaxParser::ListLike() {
  const bool names_items = cursor_.AtVariable(1) && cursor_.At(Keyword::kIn, 2);
  if (BracketHas(Symbol::kBar)) return names_items ? ListComprehension() : PatternComprehension();
  return names_items && !BracketHas(Symbol::kComma) ? ListComprehension() : ListLiteral();
}

ast::ExpressionPtr SyntaxParser::ListLiteral() {
  auto list = std::make_unique<ast::ListLiteral>();
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  if (!cursor_.At(Symbol::kCloseBracket)) {
    do {
      list->items.push_back(Expression());
    } while (cursor_.Accept(Symbol::kComma));
  }
  cursor_.Expect(Symbol::kCloseBracket, "',' or ']'");
  return Finish(std::move(list), begin);
}

ast::ExpressionPtr SyntaxParser::ListComprehension() {
  auto e = std::make_unique<ast::ListComprehension>();
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  e->variable = cursor_.ExpectVariable();
  cursor_.Expect(Keyword::kIn);
  e->list = Expression();
  e->where = OptionalWhere();
  if (cursor_.Accept(Symbol::kBar)) e->projection = Expression();
  cursor_.Expect(Symbol::kCloseBracket, "WHERE, '|' or ']'");
  return Finish(std::move(e), begin);
}

ast::ExpressionPtr SyntaxParser::PatternComprehension() {
  auto e = std::make_unique<ast::PatternComprehension>();
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  e->path = NamedPath();
  if (e->path.relationships.empty()) {
    cursor_.Fail("UnexpectedSyntax", "The pattern of a comprehension must have a relationship",
                 e->path.span);
  }
  e->where = OptionalWhere();
  cursor_.Expect(Symbol::kBar);
  e->projection = Expression();
  cursor_.Expect(Symbol::kCloseBracket);
  return Finish(std::move(e), begin);
}

ast::ExpressionPtr SyntaxParser::MapLiteral() {
  auto map = std::make_unique<ast::MapLiteral>();
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  if (!cursor_.At(Symbol::kCloseBrace)) {
    do {
      ast::MapEntry entry;
      entry.key = cursor_.ExpectKey();
      cursor_.Expect(Symbol::kColon);
      entry.value = Expression();
      map->entries.push_back(std::move(entry));
    } while (cursor_.Accept(Symbol::kComma));
  }
  cursor_.Expect(Symbol::kCloseBrace, "',' or '}'");
  return Finish(std::move(map), begin);
}

ast::ExpressionPtr SyntaxParser::MapProjection() {
  auto e = std::make_unique<ast::MapProjection>();
  const uint32_t begin = cursor_.Begin();
  e->subject = VariableReference();
  cursor_.Expect(Symbol::kOpenBrace);
  if (!cursor_.At(Symbol::kCloseBrace)) {
    do {
      e->items.push_back(MapProjectionItem());
    } while (cursor_.Accept(Symbol::kComma));
  }
  cursor_.Expect(Symbol::kCloseBrace, "',' or '}'");
  return Finish(std::move(e), begin);
}

ast::MapProjectionItem SyntaxParser::MapProjectionItem() {
  using Kind = ast::MapProjectionItem::Kind;
  ast::MapProjectionItem item;
  if (cursor_.Accept(Symbol::kDot)) {
    item.kind = cursor_.Accept(Symbol::kStar) ? Kind::kAllProperties : Kind::kProperty;
    if (item.kind == Kind::kProperty) item.key = cursor_.ExpectName("a property or *");
    return item;
  }
  item.kind = Kind::kEntry;
  if (cursor_.AtName() && cursor_.At(Symbol::kColon, 1)) {
    item.key = cursor_.ExpectKey();
    cursor_.Advance();
    item.value = Expression();
    return item;
  }
  item.value = VariableReference();
  item.key = {ast::As<ast::Variable>(*item.value).name, item.value->span};
  return item;
}

}  // namespace dossier::syntax
