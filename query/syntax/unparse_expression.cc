#include <limits>

#include "query/syntax/literal_text.h"
#include "query/syntax/operator_text.h"
#include "query/syntax/unparse.h"
#include "query/syntax/unparser.h"

namespace dossier {
namespace syntax {
namespace {

using ast::As;
using ast::ExpressionKind;

Binding BindingOf(ast::BinaryOperator op) {
  switch (op) {
    case ast::BinaryOperator::kAdd:
    case ast::BinaryOperator::kSubtract:
      return Binding::kSum;
    case ast::BinaryOperator::kMultiply:
    case ast::BinaryOperator::kDivide:
    case ast::BinaryOperator::kModulo:
      return Binding::kProduct;
    case ast::BinaryOperator::kPower:
      return Binding::kPower;
    default:
      return Binding::kPredicate;
  }
}

Binding BindingOf(ast::LogicalOperator op) {
  constexpr Binding kBindings[] = {Binding::kAnd, Binding::kOr, Binding::kXor};
  return kBindings[static_cast<size_t>(op)];
}

Binding BindingOf(ast::UnaryOperator op) {
  constexpr Binding kBindings[] = {Binding::kNot, Binding::kSign, Binding::kSign,
                                   Binding::kPredicate, Binding::kPredicate};
  return kBindings[static_cast<size_t>(op)];
}

// The next tighter one.
Binding Above(Binding binding) { return static_cast<Binding>(static_cast<int>(binding) + 1); }

bool IsNegative(const ast::Literal& literal) {
  const auto* integer = std::get_if<int64_t>(&literal.content);
  return integer != nullptr && *integer < 0;
}

Binding BindingOf(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kLogical:
      return BindingOf(As<ast::Logical>(e).op);
    case ExpressionKind::kComparison:
      return Binding::kComparison;
    case ExpressionKind::kUnary:
      return BindingOf(As<ast::Unary>(e).op);
    case ExpressionKind::kBinary:
      return BindingOf(As<ast::Binary>(e).op);
    case ExpressionKind::kLiteral:
      return IsNegative(As<ast::Literal>(e)) ? Binding::kSign : Binding::kAtom;
    case ExpressionKind::kPatternExpression:
      // A minus or less-than sign behind it would be read as its next relationship.
      return Binding::kNot;
    case ExpressionKind::kPropertyAccess:
    case ExpressionKind::kSubscript:
    case ExpressionKind::kSlice:
    case ExpressionKind::kLabelPredicate:
      return Binding::kPostfix;
    default:
      return Binding::kAtom;
  }
}

std::string LiteralText(const ast::Literal& literal) {
  struct Visitor {
    std::string operator()(std::monostate) { return "null"; }
    std::string operator()(bool b) { return b ? "true" : "false"; }
    std::string operator()(int64_t i) { return std::to_string(i); }
    std::string operator()(double d) { return FloatLiteral(d); }
    std::string operator()(const std::string& s) { return QuoteString(s); }
  };
  return std::visit(Visitor(), literal.content);
}

}  // namespace

void Unparser::Write(const ast::Expression& e, Binding at_least) {
  if (BindingOf(e) >= at_least) return Bare(e);
  Add("(");
  Bare(e);
  Add(")");
}

void Unparser::Bare(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kLiteral:
      return Add(LiteralText(As<ast::Literal>(e)));
    case ExpressionKind::kParameter:
      Add("$");
      return Add(QuoteParameter(As<ast::Parameter>(e).name));
    case ExpressionKind::kVariable:
      return Add(QuoteName(As<ast::Variable>(e).name));
    case ExpressionKind::kListLiteral:
    case ExpressionKind::kMapLiteral:
    case ExpressionKind::kMapProjection:
    case ExpressionKind::kListComprehension:
    case ExpressionKind::kQuantifier:
    case ExpressionKind::kReduce:
      return Collection(e);
    case ExpressionKind::kPatternExpression:
    case ExpressionKind::kPatternComprehension:
    case ExpressionKind::kSubqueryExpression:
      return GraphExpression(e);
    default:
      return Operation(e);
  }
}

void Unparser::Operation(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kUnary:
      return Unary(As<ast::Unary>(e));
    case ExpressionKind::kBinary:
      return Binary(As<ast::Binary>(e));
    case ExpressionKind::kLogical:
      return Logical(As<ast::Logical>(e));
    case ExpressionKind::kComparison:
      return Comparison(As<ast::Comparison>(e));
    case ExpressionKind::kCase:
      return Case(As<ast::Case>(e));
    case ExpressionKind::kFunctionCall:
      return FunctionCall(As<ast::FunctionCall>(e));
    default:
      return Access(e);
  }
}

void Unparser::Unary(const ast::Unary& e) {
  const Binding binding = BindingOf(e.op);
  if (binding == Binding::kPredicate) {
    Write(*e.operand, binding);
    Add(" ");
    return Add(OperatorText(e.op));
  }
  Add(OperatorText(e.op));
  if (e.op == ast::UnaryOperator::kNot) Add(" ");
  // A minus sign must not run into the smallest integer's own, nor become part of it.
  const bool number = binding == Binding::kSign && e.operand->kind == ExpressionKind::kLiteral;
  Write(*e.operand, number && IsNegative(As<ast::Literal>(*e.operand)) ? Binding::kAtom : binding);
}

void Unparser::Binary(const ast::Binary& e) {
  const Binding binding = BindingOf(e.op);
  Write(*e.left, binding);
  Add(" ");
  Add(OperatorText(e.op));
  Add(" ");
  Write(*e.right, Above(binding));
}

void Unparser::Logical(const ast::Logical& e) {
  const Binding binding = BindingOf(e.op);
  const std::string between = " " + std::string(OperatorText(e.op)) + " ";
  Join(e.operands, between,
       [&](const ast::ExpressionPtr& operand) { Write(*operand, Above(binding)); });
}

void Unparser::Comparison(const ast::Comparison& e) {
  for (size_t i = 0; i < e.operands.size(); ++i) {
    if (i > 0) Add(" " + std::string(OperatorText(e.operators[i - 1])) + " ");
    Write(*e.operands[i], Binding::kPredicate);
  }
}

void Unparser::Case(const ast::Case& e) {
  Add("CASE ");
  if (e.subject) Write(*e.subject);
  if (e.subject) Add(" ");
  for (const ast::CaseBranch& branch : e.branches) {
    Add("WHEN ");
    Write(*branch.when);
    Add(" THEN ");
    Write(*branch.then);
    Add(" ");
  }
  if (e.otherwise) Add("ELSE ");
  if (e.otherwise) Write(*e.otherwise);
  Add(e.otherwise ? " END" : "END");
}

void Unparser::DottedName(std::string_view name) {
  for (size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
    Add(QuoteName(name.substr(0, dot)));
    Add(".");
    name.remove_prefix(dot + 1);
  }
  Add(QuoteName(name));
}

void Unparser::FunctionCall(const ast::FunctionCall& e) {
  DottedName(e.name.text);
  Add(e.distinct ? "(DISTINCT " : "(");
  if (e.star) Add("*");
  Join(e.arguments, ", ", [&](const ast::ExpressionPtr& argument) { Write(*argument); });
  Add(")");
}

void Unparser::Access(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kPropertyAccess:
      Object(*As<ast::PropertyAccess>(e).object);
      Add(".");
      return Add(QuoteName(As<ast::PropertyAccess>(e).key.text));
    case ExpressionKind::kLabelPredicate:
      Object(*As<ast::LabelPredicate>(e).object);
      return Labels(As<ast::LabelPredicate>(e).labels);
    case ExpressionKind::kSubscript:
      Object(*As<ast::Subscript>(e).object);
      Add("[");
      Write(*As<ast::Subscript>(e).index);
      return Add("]");
    case ExpressionKind::kSlice:
      return Slice(As<ast::Slice>(e));
    default:
      return;
  }
}

// A label predicate binds as tightly as access does, but what follows it could be read as part of a
// label.
void Unparser::Object(const ast::Expression& e) {
  Write(e, e.kind == ExpressionKind::kLabelPredicate ? Binding::kAtom : Binding::kPostfix);
}

void Unparser::Slice(const ast::Slice& e) {
  Object(*e.object);
  Add("[");
  if (e.from) Write(*e.from);
  Add("..");
  if (e.to) Write(*e.to);
  Add("]");
}

}  // namespace syntax

std::string Unparse(const ast::Expression& expression) {
  syntax::Unparser unparser;
  unparser.Write(expression);
  return unparser.Take();
}

std::string Unparse(const ast::Statement& statement) {
  syntax::Unparser unparser;
  unparser.Write(statement);
  return unparser.Take();
}

}  // namespace dossier
