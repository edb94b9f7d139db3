#include <utility>

#include "query/plan/make_expression.h"
#include "query/plan/query_planner.h"

namespace dossier::plan {

void QueryPlanner::AddFilter(const ast::Expression* condition, Rows* rows) {
  if (condition == nullptr) return;
  PlanSubqueries(condition, rows->scope);
  rows->root = MakeNode(Filter{{condition}}, std::move(rows->root));
}

void QueryPlanner::PlanMatch(const ast::MatchClause& match, Rows* rows) {
  std::vector<const ast::PathPattern*> paths;
  for (const ast::PathPattern& path : match.pattern.paths) paths.push_back(&path);
  PatternGraph graph = GraphOf(paths, rows->scope);
  Rows found{nullptr, rows->scope};
  Bind(graph, &found.scope);
  PlanSubqueries(graph, found.scope);
  NodePtr input = match.optional ? MakeNode(Argument{}) : std::move(rows->root);
  found.root = MakeNode(Match{std::move(graph)}, std::move(input));
  AddFilter(match.where.get(), &found);
  if (match.optional) {
    const Apply apply{ApplyKind::kOptional, plan_.NewSlot("row")};
    found.root = MakeNode(apply, std::move(rows->root), std::move(found.root));
  }
  *rows = std::move(found);
}

void QueryPlanner::PlanUnwind(const ast::UnwindClause& unwind, Rows* rows) {
  PlanSubqueries(unwind.list.get(), rows->scope);
  rows->root = MakeNode(Unwind{unwind.variable.symbol, unwind.list.get()}, std::move(rows->root));
  rows->scope.insert(unwind.variable.symbol);
}

void QueryPlanner::PlanCall(const ast::CallClause& call, Rows* rows) {
  ProcedureCall step;
  step.procedure = call.procedure.text;
  if (call.arguments.has_value()) {
    for (const ast::ExpressionPtr& argument : *call.arguments) {
      PlanSubqueries(argument.get(), rows->scope);
      step.arguments.push_back(argument.get());
    }
  }
  for (const ast::YieldItem& item : call.yields) {
    step.results.emplace_back(item.result.text, item.variable.symbol);
    rows->scope.insert(item.variable.symbol);
  }
  rows->root = MakeNode(std::move(step), std::move(rows->root));
  AddFilter(call.where.get(), rows);
}

void QueryPlanner::PlanClause(const ast::Clause& clause, Rows* rows) {
  switch (clause.kind) {
    case ast::ClauseKind::kMatch:
      return PlanMatch(ast::As<ast::MatchClause>(clause), rows);
    case ast::ClauseKind::kUnwind:
      return PlanUnwind(ast::As<ast::UnwindClause>(clause), rows);
    case ast::ClauseKind::kWith: {
      const auto& with = ast::As<ast::WithClause>(clause);
      return PlanProjection(with.projection, with.where.get(), rows);
    }
    case ast::ClauseKind::kReturn:
      return PlanProjection(ast::As<ast::ReturnClause>(clause).projection, nullptr, rows);
    case ast::ClauseKind::kCall:
      return PlanCall(ast::As<ast::CallClause>(clause), rows);
    case ast::ClauseKind::kCreate:
      return PlanCreate(ast::As<ast::CreateClause>(clause), rows);
    case ast::ClauseKind::kMerge:
      return PlanMerge(ast::As<ast::MergeClause>(clause), rows);
    case ast::ClauseKind::kSet:
      return PlanChange(ast::As<ast::SetClause>(clause).items, rows);
    case ast::ClauseKind::kRemove:
      return PlanChange(ast::As<ast::RemoveClause>(clause).items, rows);
    case ast::ClauseKind::kDelete:
      return PlanDelete(ast::As<ast::DeleteClause>(clause), rows);
    case ast::ClauseKind::kForeach:
      return PlanForeach(ast::As<ast::ForeachClause>(clause), rows);
  }
}

QueryPlanner::Planned QueryPlanner::PlanSingle(const ast::SingleQuery& query, const Scope& scope) {
  Rows rows{MakeNode(Argument{}), scope};
  for (const ast::ClausePtr& clause : query.clauses) PlanClause(*clause, &rows);
  Planned planned;
  planned.root = std::move(rows.root);
  const ast::Clause& last = *query.clauses.back();
  if (last.kind == ast::ClauseKind::kReturn) {
    for (const ast::ProjectionItem& item : ast::As<ast::ReturnClause>(last).projection.items) {
      planned.results.push_back(item.column.symbol);
      planned.names.push_back(item.column.text);
    }
    planned.returns = true;
  } else if (last.kind == ast::ClauseKind::kCall && ast::As<ast::CallClause>(last).standalone) {
    for (const ast::YieldItem& item : ast::As<ast::CallClause>(last).yields) {
      planned.results.push_back(item.variable.symbol);
      planned.names.push_back(item.variable.text);
    }
    planned.returns = !planned.results.empty();
  }
  return planned;
}

QueryPlanner::Planned QueryPlanner::PlanUnion(const ast::Query& query, const Scope& scope) {
  Union step;
  Planned all;
  NodePtr node = MakeNode(Union{});
  for (const ast::SingleQuery& part : query.parts) {
    Planned planned = PlanSingle(part, scope);
    if (all.names.empty()) {
      all.names = planned.names;
      for (const std::string& name : planned.names) step.slots.push_back(plan_.NewSlot(name));
    }
    // Columns of the parts belong together by name; the binder saw to it that the names agree.
    std::vector<Slot> inputs;
    for (const std::string& name : all.names) {
      for (size_t i = 0; i < planned.names.size(); ++i) {
        if (planned.names[i] == name) inputs.push_back(planned.results[i]);
      }
    }
    step.inputs.push_back(std::move(inputs));
    node->children.push_back(std::move(planned.root));
    all.returns = planned.returns;
  }
  all.results = step.slots;
  node->step = std::move(step);
  all.root = std::move(node);
  if (!query.union_all) all.root = MakeNode(Distinct{all.results}, std::move(all.root));
  return all;
}

QueryPlanner::Planned QueryPlanner::PlanQuery(const ast::Query& query, const Scope& scope) {
  return query.parts.size() == 1 ? PlanSingle(query.parts[0], scope) : PlanUnion(query, scope);
}

bool ReadsGraph(const Node& node) {
  const bool passive =
      std::holds_alternative<Argument>(node.step) || std::holds_alternative<Unwind>(node.step) ||
      std::holds_alternative<Create>(node.step) || std::holds_alternative<Eager>(node.step);
  if (!passive) return true;
  if (std::holds_alternative<Eager>(node.step)) return false;
  for (const NodePtr& child : node.children) {
    if (ReadsGraph(*child)) return true;
  }
  return false;
}

}  // namespace dossier::plan
