#include <utility>

#include "query/plan/make_expression.h"
#include "query/plan/query_planner.h"

namespace dossier::plan {

template <typename T>
void QueryPlanner::AddWrite(T step, NodePtr inner, Rows* rows) {
  plan_.writes = true;
  if (ReadsGraph(*rows->root)) rows->root = MakeNode(Eager{}, std::move(rows->root));
  rows->root = MakeNode(std::move(step), std::move(rows->root), std::move(inner));
  rows->root = MakeNode(Eager{}, std::move(rows->root));
}

Create QueryPlanner::CreateOf(const std::vector<const ast::PathPattern*>& paths,
                              const Scope& scope) {
  Create create;
  Scope known = scope;
  for (const ast::PathPattern* path : paths) {
    for (const ast::NodePattern& node : path->nodes) {
      if (!known.insert(node.variable.symbol).second) continue;
      NewNode made{node.variable.symbol, {}, node.properties.get()};
      for (const ast::Name& label : node.labels) made.labels.push_back(label.text);
      PlanSubqueries(made.properties, scope);
      create.nodes.push_back(std::move(made));
    }
    for (size_t i = 0; i < path->relationships.size(); ++i) {
      const ast::RelationshipPattern& pattern = path->relationships[i];
      NewRelationship made{pattern.variable.symbol, path->nodes[i].variable.symbol,
                           path->nodes[i + 1].variable.symbol, "", pattern.properties.get()};
      if (pattern.direction == ast::Direction::kLeft) std::swap(made.start, made.end);
      if (!pattern.types.empty()) made.type = pattern.types[0].text;
      PlanSubqueries(made.properties, scope);
      create.relationships.push_back(std::move(made));
    }
    if (path->variable.symbol == kNoSymbol) continue;
    BuildPath named{path->variable.symbol, path->nodes[0].variable.symbol, {}};
    for (const auto& relationship : path->relationships)
      named.relationships.push_back(relationship.variable.symbol);
    create.paths.push_back(std::move(named));
  }
  return create;
}

void QueryPlanner::PlanCreate(const ast::CreateClause& clause, Rows* rows) {
  std::vector<const ast::PathPattern*> paths;
  for (const ast::PathPattern& path : clause.pattern.paths) paths.push_back(&path);
  Create create = CreateOf(paths, rows->scope);
  for (const NewNode& node : create.nodes) rows->scope.insert(node.slot);
  for (const NewRelationship& relationship : create.relationships)
    rows->scope.insert(relationship.slot);
  for (const BuildPath& path : create.paths) rows->scope.insert(path.path);
  AddWrite(std::move(create), nullptr, rows);
}

void QueryPlanner::PlanMerge(const ast::MergeClause& clause, Rows* rows) {
  Merge merge;
  PatternGraph graph = GraphOf({&clause.path}, rows->scope);
  PlanSubqueries(graph, rows->scope);
  merge.create = CreateOf({&clause.path}, rows->scope);
  merge.bound = graph.bound;
  Bind(graph, &rows->scope);
  for (const ast::ChangeItem& item : clause.on_create) merge.on_create.push_back(&item);
  for (const ast::ChangeItem& item : clause.on_match) merge.on_match.push_back(&item);
  for (const auto* items : {&clause.on_create, &clause.on_match}) {
    for (const ast::ChangeItem& item : *items) {
      PlanSubqueries(item.target.get(), rows->scope);
      PlanSubqueries(item.value.get(), rows->scope);
    }
  }
  NodePtr inner = MakeNode(Match{std::move(graph)}, MakeNode(Argument{}));
  AddWrite(std::move(merge), std::move(inner), rows);
}

void QueryPlanner::PlanChange(const std::vector<ast::ChangeItem>& items, Rows* rows) {
  Change change;
  for (const ast::ChangeItem& item : items) {
    PlanSubqueries(item.target.get(), rows->scope);
    PlanSubqueries(item.value.get(), rows->scope);
    change.items.push_back(&item);
  }
  AddWrite(std::move(change), nullptr, rows);
}

void QueryPlanner::PlanDelete(const ast::DeleteClause& clause, Rows* rows) {
  Delete step;
  step.detach = clause.detach;
  for (const ast::ExpressionPtr& target : clause.targets) {
    PlanSubqueries(target.get(), rows->scope);
    step.targets.push_back(target.get());
  }
  AddWrite(std::move(step), nullptr, rows);
}

void QueryPlanner::PlanForeach(const ast::ForeachClause& clause, Rows* rows) {
  PlanSubqueries(clause.list.get(), rows->scope);
  Rows inner{MakeNode(Argument{}), rows->scope};
  inner.scope.insert(clause.variable.symbol);
  for (const ast::ClausePtr& one : clause.clauses) PlanClause(*one, &inner);
  AddWrite(Foreach{clause.variable.symbol, clause.list.get()}, std::move(inner.root), rows);
}

}  // namespace dossier::plan
