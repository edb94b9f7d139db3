// Walks over the syntax tree.
#pragma once

#include <functional>

#include "query/syntax/ast.h"

namespace dossier::ast {

using ExpressionVisitor = std::function<void(const Expression&)>;
using ExpressionSlotVisitor = std::function<void(ExpressionPtr&)>;

// The direct children, in the order of the text, including those inside patterns and, for
// subqueries, those that stand first in their clauses (for these: of all clauses, at any depth of
// FOREACH). Null children are left out.
void ForEachChild(const Expression& e, const ExpressionVisitor& visit);
// The same, with leave to replace them.
void ForEachChild(Expression& e, const ExpressionSlotVisitor& visit);

// The topmost expressions of a pattern, clause or query.
void ForEachExpression(const PathPattern& path, const ExpressionVisitor& visit);
void ForEachExpression(const Clause& clause, const ExpressionVisitor& visit);
void ForEachExpression(const Query& query, const ExpressionVisitor& visit);
void ForEachExpression(PathPattern& path, const ExpressionSlotVisitor& visit);
void ForEachExpression(Clause& clause, const ExpressionSlotVisitor& visit);
void ForEachExpression(Query& query, const ExpressionSlotVisitor& visit);

}  // namespace dossier::ast
