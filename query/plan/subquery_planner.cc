#include <utility>

#include "query/plan/make_expression.h"
#include "query/plan/query_planner.h"
#include "query/syntax/walk.h"

namespace dossier::plan {

void QueryPlanner::AddSubplan(SubqueryId id, Subplan subplan) {
  if (plan_.subplans.size() <= id) plan_.subplans.resize(id + 1);
  subplan.row_number = plan_.NewSlot("row");
  plan_.subplans[id] = std::move(subplan);
}

void QueryPlanner::PlanSubqueries(const PatternGraph& graph, const Scope& scope) {
  for (Expr predicate : graph.predicates) PlanSubqueries(predicate, scope);
  for (const PatternRelationship& relationship : graph.relationships) {
    for (const auto& [key, value] : relationship.properties) PlanSubqueries(value, scope);
  }
}

void QueryPlanner::PlanSubqueries(const ast::Expression* expression, const Scope& scope) {
  if (expression == nullptr) return;
  Scope inner = scope;
  switch (expression->kind) {
    case ast::ExpressionKind::kPatternExpression:
      return PlanPattern(ast::As<ast::PatternExpression>(*expression), scope);
    case ast::ExpressionKind::kPatternComprehension:
      return PlanComprehension(ast::As<ast::PatternComprehension>(*expression), scope);
    case ast::ExpressionKind::kSubqueryExpression:
      return PlanSubquery(ast::As<ast::SubqueryExpression>(*expression), scope);
    case ast::ExpressionKind::kListComprehension:
      inner.insert(ast::As<ast::ListComprehension>(*expression).variable.symbol);
      break;
    case ast::ExpressionKind::kQuantifier:
      inner.insert(ast::As<ast::Quantifier>(*expression).variable.symbol);
      break;
    case ast::ExpressionKind::kReduce:
      inner.insert(ast::As<ast::Reduce>(*expression).variable.symbol);
      inner.insert(ast::As<ast::Reduce>(*expression).accumulator.symbol);
      break;
    default:
      break;
  }
  ast::ForEachChild(*expression,
                    [&](const ast::Expression& child) { PlanSubqueries(&child, inner); });
}

void QueryPlanner::PlanPattern(const ast::PatternExpression& expression, const Scope& scope) {
  PatternGraph graph = GraphOf({&expression.path}, scope);
  Subplan subplan;
  if (expression.path.selection != ast::PathSelection::kAll) {
    Slot& path = graph.relationships[0].path;
    if (path == kNoSlot) path = plan_.NewSlot("path");
    subplan.result = path;
    const bool all = expression.path.selection == ast::PathSelection::kAllShortest;
    subplan.value = all ? SubplanValue::kCollect : SubplanValue::kFirst;
  }
  PlanSubqueries(graph, scope);
  subplan.root = MakeNode(Match{std::move(graph)}, MakeNode(Argument{}));
  AddSubplan(expression.subquery, std::move(subplan));
}

void QueryPlanner::PlanComprehension(const ast::PatternComprehension& comprehension,
                                     const Scope& scope) {
  PatternGraph graph = GraphOf({&comprehension.path}, scope);
  PlanSubqueries(graph, scope);
  Rows rows{nullptr, scope};
  Bind(graph, &rows.scope);
  rows.root = MakeNode(Match{std::move(graph)}, MakeNode(Argument{}));
  AddFilter(comprehension.where.get(), &rows);
  Subplan subplan;
  subplan.value = SubplanValue::kCollect;
  subplan.result = plan_.NewSlot("element");
  PlanSubqueries(comprehension.projection.get(), rows.scope);
  subplan.root =
      MakeNode(Project{{{subplan.result, comprehension.projection.get()}}}, std::move(rows.root));
  AddSubplan(comprehension.subquery, std::move(subplan));
}

void QueryPlanner::PlanSubquery(const ast::SubqueryExpression& expression, const Scope& scope) {
  Planned planned = PlanQuery(*expression.query, scope);
  Subplan subplan;
  switch (expression.subquery_kind) {
    case ast::SubqueryKind::kExists:
      subplan.value = SubplanValue::kExists;
      break;
    case ast::SubqueryKind::kCount:
      subplan.value = SubplanValue::kCount;
      break;
    case ast::SubqueryKind::kCollect:
      subplan.value = SubplanValue::kCollect;
      if (!planned.results.empty()) subplan.result = planned.results[0];
      break;
  }
  subplan.root = std::move(planned.root);
  AddSubplan(expression.subquery, std::move(subplan));
}

}  // namespace dossier::plan
