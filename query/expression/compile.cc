#include "query/expression/compile.h"

#include <utility>

#include "query/expression/compiler.h"

namespace dossier {

Compiled ExpressionCompiler::Compile(const ast::Expression& e) {
  using ast::As;
  using Kind = ast::ExpressionKind;
  switch (e.kind) {
    case Kind::kLiteral:
      return CompileLiteral(As<ast::Literal>(e));
    case Kind::kParameter:
      return CompileParameter(As<ast::Parameter>(e));
    case Kind::kVariable:
      return CompileVariable(As<ast::Variable>(e), *this);
    case Kind::kUnary:
      return CompileUnary(As<ast::Unary>(e), *this);
    case Kind::kBinary:
      return CompileBinary(As<ast::Binary>(e), *this);
    case Kind::kLogical:
      return CompileLogical(As<ast::Logical>(e), *this);
    case Kind::kComparison:
      return CompileComparison(As<ast::Comparison>(e), *this);
    case Kind::kCase:
      return CompileCase(As<ast::Case>(e), *this);
    case Kind::kPropertyAccess:
      return CompilePropertyAccess(As<ast::PropertyAccess>(e), *this);
    case Kind::kSubscript:
      return CompileSubscript(As<ast::Subscript>(e), *this);
    case Kind::kSlice:
      return CompileSlice(As<ast::Slice>(e), *this);
    case Kind::kLabelPredicate:
      return CompileLabelPredicate(As<ast::LabelPredicate>(e), *this);
    case Kind::kFunctionCall:
      return CompileFunctionCall(As<ast::FunctionCall>(e), *this);
    case Kind::kListLiteral:
      return CompileListLiteral(As<ast::ListLiteral>(e), *this);
    case Kind::kMapLiteral:
      return CompileMapLiteral(As<ast::MapLiteral>(e), *this);
    case Kind::kMapProjection:
      return CompileMapProjection(As<ast::MapProjection>(e), *this);
    case Kind::kListComprehension:
      return CompileListComprehension(As<ast::ListComprehension>(e), *this);
    case Kind::kQuantifier:
      return CompileQuantifier(As<ast::Quantifier>(e), *this);
    case Kind::kReduce:
      return CompileReduce(As<ast::Reduce>(e), *this);
    case Kind::kPatternExpression:
      return CompileSubquery(As<ast::PatternExpression>(e).subquery, e.span, *this);
    case Kind::kPatternComprehension:
      return CompileSubquery(As<ast::PatternComprehension>(e).subquery, e.span, *this);
    case Kind::kSubqueryExpression:
      return CompileSubquery(As<ast::SubqueryExpression>(e).subquery, e.span, *this);
  }
  return absl::InternalError("An expression of an unknown kind");
}

Compiled ExpressionCompiler::CompileOptional(const ast::Expression* e) {
  if (e == nullptr) return EvaluatorPtr();
  return Compile(*e);
}

absl::StatusOr<std::vector<EvaluatorPtr>> ExpressionCompiler::CompileAll(
    const std::vector<ast::ExpressionPtr>& list) {
  std::vector<EvaluatorPtr> compiled;
  for (const ast::ExpressionPtr& e : list) {
    Compiled one = Compile(*e);
    if (!one.ok()) return one.status();
    compiled.push_back(*std::move(one));
  }
  return compiled;
}

SlotUse ExpressionCompiler::BeginBody() { return std::exchange(use_, SlotUse()); }

SlotUse ExpressionCompiler::EndBody(SlotUse outer) {
  SlotUse body = std::exchange(use_, std::move(outer));
  use_.all |= body.all;
  use_.slots.insert(use_.slots.end(), body.slots.begin(), body.slots.end());
  return body;
}

Compiled CompileExpression(const ast::Expression& expression, const FunctionRegistry& functions) {
  return ExpressionCompiler(functions).Compile(expression);
}

}  // namespace dossier
