#include <utility>

#include "query/semantics/query_binder.h"
#include "query/syntax/operator_text.h"

namespace dossier::semantics {

using ast::As;
using ast::BinaryOperator;
using ast::ExpressionKind;

void QueryBinder::Require(const ast::Expression& e, StaticType type, uint16_t kinds,
                          QueryErrorType error) {
  if (error_ || type.MayBe(kinds)) return;
  Fail(error, "InvalidArgumentType",
       "Expected " + TypeText(kinds) + ", but this is of type " + TypeText(type.kinds), e.span);
}

StaticType QueryBinder::Operation(ast::Expression& e, const Scope& scope, Place place) {
  switch (e.kind) {
    case ExpressionKind::kLogical:
      return Logical(As<ast::Logical>(e), scope, place);
    case ExpressionKind::kUnary:
      return Unary(As<ast::Unary>(e), scope, place);
    case ExpressionKind::kCase:
      return Case(As<ast::Case>(e), scope, place);
    case ExpressionKind::kFunctionCall:
      return FunctionCall(As<ast::FunctionCall>(e), scope, place);
    default:
      place.patterns = false;
      return Access(e, scope, place);
  }
}

StaticType QueryBinder::Access(ast::Expression& e, const Scope& scope, Place place) {
  switch (e.kind) {
    case ExpressionKind::kBinary:
      return Binary(As<ast::Binary>(e), scope, place);
    case ExpressionKind::kComparison:
      for (ast::ExpressionPtr& operand : As<ast::Comparison>(e).operands)
        Expression(operand, scope, place);
      return StaticType::Of(kBooleanBit);
    case ExpressionKind::kPropertyAccess:
      return PropertyAccess(As<ast::PropertyAccess>(e), scope, place);
    case ExpressionKind::kSubscript:
      return Subscript(As<ast::Subscript>(e), scope, place);
    case ExpressionKind::kSlice:
      return Slice(As<ast::Slice>(e), scope, place);
    default: {
      ast::ExpressionPtr& object = As<ast::LabelPredicate>(e).object;
      Require(*object, Expression(object, scope, place), kElementBits);
      return StaticType::Of(kBooleanBit);
    }
  }
}

StaticType QueryBinder::Logical(ast::Logical& e, const Scope& scope, Place place) {
  for (ast::ExpressionPtr& operand : e.operands) Condition(operand, scope, place);
  return StaticType::Of(kBooleanBit);
}

StaticType QueryBinder::Unary(ast::Unary& e, const Scope& scope, Place place) {
  if (e.op == ast::UnaryOperator::kNot) {
    Condition(e.operand, scope, place);
    return StaticType::Of(kBooleanBit);
  }
  place.patterns = false;
  const StaticType type = Expression(e.operand, scope, place);
  if (e.op == ast::UnaryOperator::kIsNull || e.op == ast::UnaryOperator::kIsNotNull) {
    return StaticType::Of(kBooleanBit);
  }
  Require(*e.operand, type, kNumberBits | kTemporalBit);
  return type;
}

StaticType QueryBinder::Binary(ast::Binary& e, const Scope& scope, Place place) {
  const StaticType left = Expression(e.left, scope, place);
  const StaticType right = Expression(e.right, scope, place);
  switch (e.op) {
    case BinaryOperator::kIn:
      Require(*e.right, right, kListBit);
      return StaticType::Of(kBooleanBit);
    case BinaryOperator::kStartsWith:
    case BinaryOperator::kEndsWith:
    case BinaryOperator::kContains:
    case BinaryOperator::kMatches:
      return StaticType::Of(kBooleanBit);
    default:
      return Arithmetic(e, left, right);
  }
}

StaticType QueryBinder::Arithmetic(const ast::Binary& e, StaticType left, StaticType right) {
  uint16_t takes = kNumberBits;
  if (e.op != BinaryOperator::kModulo && e.op != BinaryOperator::kPower) takes |= kTemporalBit;
  if (e.op != BinaryOperator::kAdd) {
    Require(*e.left, left, takes);
    Require(*e.right, right, takes);
  }
  if (e.op == BinaryOperator::kAdd && left.Is(kStringBit) && right.Is(kStringBit))
    return StaticType::Of(kStringBit);
  if (!left.Is(kNumberBits) || !right.Is(kNumberBits)) return StaticType::Any();
  if (e.op == BinaryOperator::kPower) return StaticType::Of(kFloatBit);
  if (left.Is(kIntegerBit) && right.Is(kIntegerBit)) return StaticType::Of(kIntegerBit);
  const bool is_float = left.Is(kFloatBit) || right.Is(kFloatBit);
  return StaticType::Of(is_float ? uint16_t{kFloatBit} : kNumberBits);
}

StaticType QueryBinder::Case(ast::Case& e, const Scope& scope, Place place) {
  place.patterns = false;
  StaticType type = StaticType::Of(kNullBit);
  if (e.subject != nullptr) Expression(e.subject, scope, place);
  bool first = true;
  for (ast::CaseBranch& branch : e.branches) {
    e.subject == nullptr ? Condition(branch.when, scope, place)
                         : Expression(branch.when, scope, place);
    const StaticType then = Expression(branch.then, scope, place);
    type = first ? then : Either(type, then);
    first = false;
  }
  if (e.otherwise != nullptr) type = Either(type, Expression(e.otherwise, scope, place));
  return type;
}

StaticType QueryBinder::PropertyAccess(ast::PropertyAccess& e, const Scope& scope, Place place) {
  const StaticType object = Expression(e.object, scope, place);
  Require(*e.object, object, kMapBit | kElementBits | kTemporalBit, QueryErrorType::kTypeError);
  return StaticType::Any();
}

StaticType QueryBinder::Subscript(ast::Subscript& e, const Scope& scope, Place place) {
  const StaticType object = Expression(e.object, scope, place);
  const StaticType index = Expression(e.index, scope, place);
  Require(*e.object, object, kListBit | kMapBit | kElementBits, QueryErrorType::kTypeError);
  if (!object.Is(kListBit)) return StaticType::Any();
  Require(*e.index, index, kIntegerBit, QueryErrorType::kTypeError);
  return object.Item();
}

StaticType QueryBinder::Slice(ast::Slice& e, const Scope& scope, Place place) {
  const StaticType object = Expression(e.object, scope, place);
  Require(*e.object, object, kListBit, QueryErrorType::kTypeError);
  for (ast::ExpressionPtr* bound : {&e.from, &e.to}) {
    if (*bound != nullptr)
      Require(**bound, Expression(*bound, scope, place), kIntegerBit, QueryErrorType::kTypeError);
  }
  return object;
}

}  // namespace dossier::semantics
