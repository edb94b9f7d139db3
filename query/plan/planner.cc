#include "query/plan/planner.h"

#include <utility>

#include "query/plan/query_planner.h"

namespace dossier::plan {
namespace {

// Nothing reads what the last write leaves behind, so its fence may go.
NodePtr WithoutLastFence(NodePtr root) {
  if (std::holds_alternative<Eager>(root->step)) return std::move(root->children[0]);
  return root;
}

}  // namespace

Plan MakePlan(const ast::Query& query, std::vector<std::string> symbol_names) {
  Plan plan;
  plan.slot_names = std::move(symbol_names);
  QueryPlanner::Planned planned = QueryPlanner(&plan).PlanQuery(query, {});
  if (!planned.returns) planned.root = MakeNode(Empty{}, WithoutLastFence(std::move(planned.root)));
  plan.root = std::move(planned.root);
  plan.columns = std::move(planned.names);
  plan.result_slots = std::move(planned.results);
  return plan;
}

}  // namespace dossier::plan
