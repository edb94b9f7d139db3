#include <utility>

#include "query/semantics/query_binder.h"

namespace dossier::semantics {

using ast::As;
using ast::ClauseKind;

void QueryBinder::Clause(ast::Clause& clause, Scope& scope, Columns* columns) {
  if (error_) return;
  switch (clause.kind) {
    case ClauseKind::kMatch:
      return Match(As<ast::MatchClause>(clause), scope);
    case ClauseKind::kUnwind:
      return Unwind(As<ast::UnwindClause>(clause), scope);
    case ClauseKind::kWith:
      return With(As<ast::WithClause>(clause), scope);
    case ClauseKind::kReturn:
      return Return(As<ast::ReturnClause>(clause), scope, columns);
    case ClauseKind::kCall:
      return Call(As<ast::CallClause>(clause), scope, columns);
    default:
      return Update(clause, scope);
  }
}

void QueryBinder::Update(ast::Clause& clause, Scope& scope) {
  switch (clause.kind) {
    case ClauseKind::kCreate:
      return Create(As<ast::CreateClause>(clause), scope);
    case ClauseKind::kMerge:
      return Merge(As<ast::MergeClause>(clause), scope);
    case ClauseKind::kSet:
      return Changes(As<ast::SetClause>(clause).items, scope);
    case ClauseKind::kRemove:
      return Changes(As<ast::RemoveClause>(clause).items, scope);
    case ClauseKind::kDelete:
      return Delete(As<ast::DeleteClause>(clause), scope);
    case ClauseKind::kForeach:
      return Foreach(As<ast::ForeachClause>(clause), scope);
    default:
      return;
  }
}

void QueryBinder::Match(ast::MatchClause& match, Scope& scope) {
  MatchPattern(match.pattern, scope);
  Where(match.where, scope);
}

void QueryBinder::Where(ast::ExpressionPtr& where, const Scope& scope) {
  if (where != nullptr) Condition(where, scope, Place());
}

void QueryBinder::Unwind(ast::UnwindClause& unwind, Scope& scope) {
  const StaticType list = Expression(unwind.list, scope);
  if (scope.Find(unwind.variable.text) != kNoSymbol) FailBound(unwind.variable);
  Declare(unwind.variable, list.Is(kListBit) ? list.Item() : StaticType::Any(), scope);
}

void QueryBinder::Changes(std::vector<ast::ChangeItem>& items, const Scope& scope) {
  for (ast::ChangeItem& item : items) Change(item, scope);
}

void QueryBinder::Change(ast::ChangeItem& item, const Scope& scope) {
  using Kind = ast::ChangeItem::Kind;
  const StaticType target = Expression(item.target, scope);
  const bool labels = item.kind == Kind::kSetLabels || item.kind == Kind::kRemoveLabels;
  const bool property = item.kind == Kind::kSetProperty || item.kind == Kind::kRemoveProperty;
  Require(*item.target, target, labels ? uint16_t{kNodeBit} : kElementBits);
  if (!property && item.target->kind != ast::ExpressionKind::kVariable) {
    SyntaxFail("UnexpectedSyntax", "Only a variable can stand here", item.target->span);
  }
  if (item.value == nullptr) return;
  const StaticType value = Expression(item.value, scope);
  if (!property) Require(*item.value, value, kMapBit | kElementBits);
}

void QueryBinder::Delete(ast::DeleteClause& clause, const Scope& scope) {
  for (ast::ExpressionPtr& target : clause.targets) {
    if (target->kind == ast::ExpressionKind::kLabelPredicate) {
      SyntaxFail("InvalidDelete", "DELETE takes nodes, relationships and paths, not labels",
                 target->span, "Use REMOVE to take a label away.");
    }
    Require(*target, Expression(target, scope), kElementBits | kPathBit);
  }
}

void QueryBinder::Foreach(ast::ForeachClause& clause, const Scope& scope) {
  const StaticType list = Expression(clause.list, scope);
  Require(*clause.list, list, kListBit);
  Scope inner(&scope);
  Declare(clause.variable, list.Is(kListBit) ? list.Item() : StaticType::Any(), inner);
  for (auto& update : clause.clauses) {
    if (update->kind < ClauseKind::kCreate) {
      SyntaxFail("InvalidClauseComposition", "FOREACH takes nothing but clauses that write",
                 update->span);
    }
    Update(*update, inner);
  }
}

}  // namespace dossier::semantics
