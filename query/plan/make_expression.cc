#include "query/plan/make_expression.h"

#include <utility>

namespace dossier::plan {

ast::ExpressionPtr MakeVariable(Slot slot, std::string name) {
  auto variable = std::make_unique<ast::Variable>();
  variable->name = std::move(name);
  variable->symbol = slot;
  return variable;
}

ast::ExpressionPtr MakeProperty(Slot slot, std::string name, const ast::Name& key) {
  auto access = std::make_unique<ast::PropertyAccess>();
  access->object = MakeVariable(slot, std::move(name));
  access->key = key;
  access->span = key.span;
  return access;
}

ast::ExpressionPtr MakeEqual(ast::ExpressionPtr left, ast::ExpressionPtr right) {
  auto comparison = std::make_unique<ast::Comparison>();
  comparison->span = right->span;
  comparison->operands.push_back(std::move(left));
  comparison->operands.push_back(std::move(right));
  comparison->operators.push_back(ast::ComparisonOperator::kEqual);
  return comparison;
}

ast::ExpressionPtr MakeHasLabel(Slot slot, std::string name, const ast::Name& label) {
  auto predicate = std::make_unique<ast::LabelPredicate>();
  predicate->object = MakeVariable(slot, std::move(name));
  predicate->labels.push_back(label);
  predicate->span = label.span;
  return predicate;
}

ast::ExpressionPtr MakeIsNotNull(Slot slot, std::string name) {
  auto test = std::make_unique<ast::Unary>();
  test->op = ast::UnaryOperator::kIsNotNull;
  test->operand = MakeVariable(slot, std::move(name));
  return test;
}

ast::ExpressionPtr MakeCall(std::string function, Slot slot, std::string name) {
  auto call = std::make_unique<ast::FunctionCall>();
  call->name.text = std::move(function);
  call->arguments.push_back(MakeVariable(slot, std::move(name)));
  return call;
}

std::vector<const ast::Expression*> Conjuncts(const ast::Expression& condition) {
  const auto* logical = ast::IfA<ast::Logical>(&condition);
  if (logical == nullptr || logical->op != ast::LogicalOperator::kAnd) return {&condition};
  std::vector<const ast::Expression*> all;
  for (const ast::ExpressionPtr& operand : logical->operands) {
    for (const ast::Expression* part : Conjuncts(*operand)) all.push_back(part);
  }
  return all;
}

}  // namespace dossier::plan
