#include <utility>

#include "query/semantics/query_binder.h"

namespace dossier::semantics {

using ast::As;
using ast::ExpressionKind;

StaticType QueryBinder::Expression(ast::ExpressionPtr& e, const Scope& scope, Place place) {
  if (error_) return StaticType::Any();
  switch (e->kind) {
    case ExpressionKind::kLiteral:
      return Literal(As<ast::Literal>(*e));
    case ExpressionKind::kParameter:
      return StaticType::Any();
    case ExpressionKind::kVariable:
      return Variable(As<ast::Variable>(*e), scope);
    case ExpressionKind::kPatternExpression:
    case ExpressionKind::kPatternComprehension:
    case ExpressionKind::kSubqueryExpression:
      return GraphExpression(*e, scope, place);
    case ExpressionKind::kListLiteral:
    case ExpressionKind::kMapLiteral:
    case ExpressionKind::kMapProjection:
    case ExpressionKind::kListComprehension:
    case ExpressionKind::kQuantifier:
    case ExpressionKind::kReduce:
      place.patterns = false;
      return Collection(*e, scope, place);
    default:
      return Operation(*e, scope, place);
  }
}

// Where a boolean is asked for, patterns may stand.
StaticType QueryBinder::Condition(ast::ExpressionPtr& e, const Scope& scope, Place place) {
  place.patterns = true;
  const StaticType type = Expression(e, scope, place);
  Require(*e, type, kBooleanBit);
  return type;
}

StaticType QueryBinder::Literal(const ast::Literal& literal) {
  constexpr uint16_t kKinds[] = {kNullBit, kBooleanBit, kIntegerBit, kFloatBit, kStringBit};
  return StaticType::Of(kKinds[literal.content.index()]);
}

StaticType QueryBinder::Variable(ast::Variable& variable, const Scope& scope) {
  variable.symbol = Lookup(variable.name, scope);
  if (variable.symbol != kNoSymbol) return TypeOf(variable.symbol);
  FailUndefined(variable.name, variable.span, scope);
  return StaticType::Any();
}

StaticType QueryBinder::GraphExpression(ast::Expression& e, const Scope& scope, Place place) {
  switch (e.kind) {
    case ExpressionKind::kPatternExpression:
      return PatternExpression(As<ast::PatternExpression>(e), scope, place);
    case ExpressionKind::kPatternComprehension:
      return PatternComprehension(As<ast::PatternComprehension>(e), scope);
    default:
      return Subquery(As<ast::SubqueryExpression>(e), scope);
  }
}

StaticType QueryBinder::Subquery(ast::SubqueryExpression& e, const Scope& scope) {
  e.subquery = NewSubquery(e);
  const Columns columns = Query(*e.query, &scope, e.subquery);
  switch (e.subquery_kind) {
    case ast::SubqueryKind::kExists:
      return StaticType::Of(kBooleanBit);
    case ast::SubqueryKind::kCount:
      return StaticType::Of(kIntegerBit);
    case ast::SubqueryKind::kCollect:
      break;
  }
  if (columns.size() != 1) {
    SyntaxFail("InvalidClauseComposition", "COLLECT takes a query that returns one column", e.span);
  }
  return StaticType::Of(kListBit);
}

StaticType QueryBinder::Collection(ast::Expression& e, const Scope& scope, Place place) {
  switch (e.kind) {
    case ExpressionKind::kListLiteral:
      return ListLiteral(As<ast::ListLiteral>(e), scope, place);
    case ExpressionKind::kMapLiteral:
      for (ast::MapEntry& entry : As<ast::MapLiteral>(e).entries)
        Expression(entry.value, scope, place);
      return StaticType::Of(kMapBit);
    case ExpressionKind::kMapProjection:
      return MapProjection(As<ast::MapProjection>(e), scope, place);
    case ExpressionKind::kListComprehension:
      return ListComprehension(As<ast::ListComprehension>(e), scope, place);
    case ExpressionKind::kQuantifier:
      return Quantifier(As<ast::Quantifier>(e), scope, place);
    default:
      return Reduce(As<ast::Reduce>(e), scope, place);
  }
}

StaticType QueryBinder::ListLiteral(ast::ListLiteral& e, const Scope& scope, Place place) {
  uint16_t items = 0;
  for (ast::ExpressionPtr& item : e.items) items |= Expression(item, scope, place).kinds;
  return StaticType::ListOf(e.items.empty() ? kAnyKind : items);
}

StaticType QueryBinder::MapProjection(ast::MapProjection& e, const Scope& scope, Place place) {
  Require(*e.subject, Expression(e.subject, scope, place), kMapBit | kElementBits);
  for (ast::MapProjectionItem& item : e.items) {
    if (item.value != nullptr) Expression(item.value, scope, place);
  }
  return StaticType::Of(kMapBit);
}

// The type of the items of what must be a list.
StaticType QueryBinder::ListOperand(ast::ExpressionPtr& list, const Scope& scope, Place place) {
  const StaticType type = Expression(list, scope, place);
  Require(*list, type, kListBit);
  return type.Is(kListBit) ? type.Item() : StaticType::Any();
}

StaticType QueryBinder::ListComprehension(ast::ListComprehension& e, const Scope& scope,
                                          Place place) {
  StaticType item = ListOperand(e.list, scope, place);
  Scope inner(&scope);
  Declare(e.variable, item, inner);
  place.aggregates = false;
  if (e.where != nullptr) Condition(e.where, inner, place);
  if (e.projection != nullptr) item = Expression(e.projection, inner, place);
  return StaticType::ListOf(item.kinds);
}

StaticType QueryBinder::Quantifier(ast::Quantifier& e, const Scope& scope, Place place) {
  const StaticType item = ListOperand(e.list, scope, place);
  Scope inner(&scope);
  Declare(e.variable, item, inner);
  place.aggregates = false;
  if (e.where != nullptr) Condition(e.where, inner, place);
  return StaticType::Of(kBooleanBit);
}

StaticType QueryBinder::Reduce(ast::Reduce& e, const Scope& scope, Place place) {
  Expression(e.initial, scope, place);
  const StaticType item = ListOperand(e.list, scope, place);
  Scope inner(&scope);
  Declare(e.accumulator, StaticType::Any(), inner);
  Declare(e.variable, item, inner);
  place.aggregates = false;
  Expression(e.step, inner, place);
  return StaticType::Any();
}

}  // namespace dossier::semantics
