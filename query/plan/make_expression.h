// Small expressions that the planner writes itself: conditions that a pattern stands for.
#pragma once

#include <string>
#include <vector>

#include "query/expression/batch.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

ast::ExpressionPtr MakeVariable(Slot slot, std::string name);
// variable.key
ast::ExpressionPtr MakeProperty(Slot slot, std::string name, const ast::Name& key);
// left = right
ast::ExpressionPtr MakeEqual(ast::ExpressionPtr left, ast::ExpressionPtr right);
// variable:Label
ast::ExpressionPtr MakeHasLabel(Slot slot, std::string name, const ast::Name& label);
// variable IS NOT NULL
ast::ExpressionPtr MakeIsNotNull(Slot slot, std::string name);
// sum-like call on one variable: function(variable)
ast::ExpressionPtr MakeCall(std::string function, Slot slot, std::string name);

// The operands of AND, however they are nested; the expression itself where it is no AND.
std::vector<const ast::Expression*> Conjuncts(const ast::Expression& condition);

}  // namespace dossier::plan
