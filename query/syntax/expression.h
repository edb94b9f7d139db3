// The root of all expressions of the syntax tree, and how to get from it to the kinds.
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>

#include "query/syntax/source_span.h"

namespace dossier::ast {

// One for each struct of the same name in atom.h, operation.h, collection.h and
// pattern_expression.h.
enum class ExpressionKind : uint8_t {
  // atom.h
  kLiteral,
  kParameter,
  kVariable,
  // operation.h
  kUnary,
  kBinary,
  kLogical,
  kComparison,
  kCase,
  kPropertyAccess,
  kSubscript,
  kSlice,
  kLabelPredicate,
  kFunctionCall,
  // collection.h
  kListLiteral,
  kMapLiteral,
  kMapProjection,
  kListComprehension,
  kQuantifier,
  kReduce,
  // pattern_expression.h
  kPatternExpression,
  kPatternComprehension,
  kSubqueryExpression,
};

// A tree that owns its children. No tree made by the parser is higher than kMaxNesting (parser.h),
// so that recursion over it is safe. `span` covers the expression without parentheses around it.
struct Expression {
  const ExpressionKind kind;
  uint16_t height = 1;  // 1 + that of the highest child; kept by the parser
  SourceSpan span;

  virtual ~Expression() = default;

 protected:
  explicit Expression(ExpressionKind k) : kind(k) {}
};

using ExpressionPtr = std::unique_ptr<Expression>;

// Gives every concrete expression its constant kind.
template <ExpressionKind K>
struct ExpressionOf : Expression {
  static constexpr ExpressionKind kKind = K;
  ExpressionOf() : Expression(K) {}
};

// `e` must be of kind T::kKind: switch over e.kind, or ask with IfA.
template <class T>
const T& As(const Expression& e) {
  assert(e.kind == T::kKind);
  return static_cast<const T&>(e);
}
template <class T>
T& As(Expression& e) {
  assert(e.kind == T::kKind);
  return static_cast<T&>(e);
}

// nullptr where `e` is null or of another kind.
template <class T>
const T* IfA(const Expression* e) {
  return e != nullptr && e->kind == T::kKind ? static_cast<const T*>(e) : nullptr;
}
template <class T>
T* IfA(Expression* e) {
  return e != nullptr && e->kind == T::kKind ? static_cast<T*>(e) : nullptr;
}

}  // namespace dossier::ast
