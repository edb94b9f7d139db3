// The planner's working state; its methods are spread over the files named after what they plan.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/plan/plan.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

using Scope = std::set<Slot>;  // variables that rows hold at a point of the query

class QueryPlanner {
 public:
  explicit QueryPlanner(Plan* plan) : plan_(*plan) {}

  // Rows of all parts. Fills `results` with the slots of the columns (none for a query without
  // RETURN), `names` with their names. `input` is cloned for every part; `scope` is what it holds.
  struct Planned {
    NodePtr root;
    std::vector<Slot> results;
    std::vector<std::string> names;
    bool returns = false;
  };
  Planned PlanQuery(const ast::Query& query, const Scope& scope);

 private:
  struct Rows {
    NodePtr root;
    Scope scope;
  };

  Planned PlanSingle(const ast::SingleQuery& query, const Scope& scope);
  Planned PlanUnion(const ast::Query& query, const Scope& scope);

  // clause_planner.cc
  void PlanClause(const ast::Clause& clause, Rows* rows);
  void PlanMatch(const ast::MatchClause& match, Rows* rows);
  void PlanUnwind(const ast::UnwindClause& unwind, Rows* rows);
  void PlanCall(const ast::CallClause& call, Rows* rows);
  void AddFilter(const ast::Expression* condition, Rows* rows);

  // projection_planner.cc
  void PlanProjection(const ast::Projection& projection, const ast::Expression* where, Rows* rows);
  void PlanOrder(const ast::Projection& projection, Rows* rows);

  // update_planner.cc
  void PlanCreate(const ast::CreateClause& create, Rows* rows);
  void PlanMerge(const ast::MergeClause& merge, Rows* rows);
  void PlanChange(const std::vector<ast::ChangeItem>& items, Rows* rows);
  void PlanDelete(const ast::DeleteClause& clause, Rows* rows);
  void PlanForeach(const ast::ForeachClause& clause, Rows* rows);
  Create CreateOf(const std::vector<const ast::PathPattern*>& paths, const Scope& scope);
  // Puts a writing step on top, fenced from what is below and what will be above.
  template <typename T>
  void AddWrite(T step, NodePtr inner, Rows* rows);

  // pattern_planner.cc
  PatternGraph GraphOf(const std::vector<const ast::PathPattern*>& paths, const Scope& scope);
  void AddNode(const ast::NodePattern& node, PatternGraph* graph);
  void AddRelationship(const ast::PathPattern& path, size_t index, PatternGraph* graph);
  void AddProperties(Slot slot, const ast::Expression* properties, PatternGraph* graph);
  void AddOwn(ast::ExpressionPtr predicate, PatternGraph* graph);
  // What the pattern binds.
  static void Bind(const PatternGraph& graph, Scope* scope);

  // subquery_planner.cc: makes the subplans of all subqueries in the expression.
  void PlanSubqueries(const ast::Expression* expression, const Scope& scope);
  void PlanSubqueries(const PatternGraph& graph, const Scope& scope);
  void PlanPattern(const ast::PatternExpression& expression, const Scope& scope);
  void PlanComprehension(const ast::PatternComprehension& comprehension, const Scope& scope);
  void PlanSubquery(const ast::SubqueryExpression& expression, const Scope& scope);
  void AddSubplan(SubqueryId id, Subplan subplan);

  const std::string& NameOf(Slot slot) const { return plan_.slot_names[slot]; }

  Plan& plan_;
};

// Whether the step reads the graph, so that a write above it must wait.
bool ReadsGraph(const Node& node);

}  // namespace dossier::plan
