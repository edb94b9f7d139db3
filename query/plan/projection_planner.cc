#include <utility>

#include "query/plan/query_planner.h"

namespace dossier::plan {
namespace {

// The slot that already holds the expression's value, if it is a mere variable.
Slot SlotOf(const ast::Expression* expression) {
  const auto* variable = ast::IfA<ast::Variable>(expression);
  return variable == nullptr ? kNoSlot : variable->symbol;
}

}  // namespace

void QueryPlanner::PlanProjection(const ast::Projection& projection, const ast::Expression* where,
                                  Rows* rows) {
  Scope& scope = rows->scope;
  if (projection.aggregating) {
    Aggregate aggregate;
    Scope grouped;
    for (const ast::GroupingKey& key : projection.keys) {
      PlanSubqueries(key.expression.get(), scope);
      aggregate.keys.push_back({key.symbol, key.expression.get()});
      grouped.insert(key.symbol);
    }
    for (const ast::Aggregate& one : projection.aggregates) {
      PlanSubqueries(one.call.get(), scope);
      aggregate.aggregates.push_back({one.symbol, &ast::As<ast::FunctionCall>(*one.call)});
      grouped.insert(one.symbol);
    }
    rows->root = MakeNode(std::move(aggregate), std::move(rows->root));
    scope = std::move(grouped);
  }
  Project project;
  Scope columns;
  for (const ast::ProjectionItem& item : projection.items) {
    PlanSubqueries(item.expression.get(), scope);
    columns.insert(item.column.symbol);
    if (SlotOf(item.expression.get()) == item.column.symbol) continue;
    project.items.push_back({item.column.symbol, item.expression.get()});
  }
  if (!project.items.empty()) rows->root = MakeNode(std::move(project), std::move(rows->root));
  if (projection.distinct) {
    rows->root = MakeNode(Distinct{{columns.begin(), columns.end()}}, std::move(rows->root));
    scope = columns;
  }
  scope.insert(columns.begin(), columns.end());
  PlanOrder(projection, rows);
  if (where != nullptr) AddFilter(where, rows);
  scope = std::move(columns);
}

void QueryPlanner::PlanOrder(const ast::Projection& projection, Rows* rows) {
  Project project;
  Sort sort;
  for (const ast::SortItem& item : projection.order) {
    PlanSubqueries(item.expression.get(), rows->scope);
    Slot slot = SlotOf(item.expression.get());
    if (slot == kNoSlot) {
      slot = plan_.NewSlot("order");
      project.items.push_back({slot, item.expression.get()});
    }
    sort.keys.push_back({slot, item.descending});
  }
  if (!project.items.empty()) rows->root = MakeNode(std::move(project), std::move(rows->root));
  if (!sort.keys.empty()) rows->root = MakeNode(std::move(sort), std::move(rows->root));
  if (projection.skip != nullptr)
    rows->root = MakeNode(Skip{projection.skip.get()}, std::move(rows->root));
  if (projection.limit != nullptr)
    rows->root = MakeNode(Limit{projection.limit.get()}, std::move(rows->root));
}

}  // namespace dossier::plan
