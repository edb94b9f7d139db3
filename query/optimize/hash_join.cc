#include <algorithm>
#include <utility>

#include "query/optimize/rules.h"
#include "query/optimize/step_slots.h"

namespace dossier::plan {
namespace {

constexpr double kFewRows = 4;  // a scan for each of so few is cheaper than a table

Slot ScannedNode(const Node& node) {
  if (const auto* scan = IfStep<AllNodesScan>(&node)) return scan->node;
  if (const auto* scan = IfStep<LabelScan>(&node)) return scan->node;
  return kNoSlot;
}

bool Within(const SlotSet& slots, const SlotSet& all) {
  return !slots.empty() &&
         std::all_of(slots.begin(), slots.end(), [&](Slot slot) { return all.contains(slot); });
}

// The two sides of 'left = right', where one speaks of the rows below alone and the other of the
// scanned node alone.
bool Sides(const Plan& plan, Expr condition, const SlotSet& below, Slot node,
           std::pair<Expr, Expr>* key) {
  const auto* comparison = ast::IfA<ast::Comparison>(condition);
  if (comparison == nullptr || comparison->operators.size() != 1) return false;
  if (comparison->operators[0] != ast::ComparisonOperator::kEqual) return false;
  for (const size_t left : {0, 1}) {
    Expr ours = comparison->operands[left].get();
    Expr theirs = comparison->operands[1 - left].get();
    if (!Within(SlotsOf(plan, ours), below) || !Within(SlotsOf(plan, theirs), {node})) continue;
    *key = {ours, theirs};
    return true;
  }
  return false;
}

// Conditions on the scanned node alone are tested before the join.
NodePtr RightSide(const Plan& plan, NodePtr scan, Slot node, std::vector<Expr>* conditions) {
  scan->children[0] = MakeNode(Argument{});
  Filter filter;
  std::vector<Expr> rest;
  for (Expr condition : *conditions) {
    (Within(SlotsOf(plan, condition), {node}) ? filter.conditions : rest).push_back(condition);
  }
  *conditions = std::move(rest);
  return filter.conditions.empty() ? std::move(scan) : MakeNode(std::move(filter), std::move(scan));
}

void TryJoin(const Plan& plan, NodePtr* node) {
  auto* filter = IfStep<Filter>(node->get());
  if (filter == nullptr) return;
  NodePtr& scan = (*node)->children[0];
  const Slot scanned = ScannedNode(*scan);
  if (scanned == kNoSlot || scan->children[0]->estimated_rows < kFewRows) return;
  const SlotSet below = Holds(*scan->children[0]);
  HashJoin join;
  std::vector<Expr> rest;
  for (Expr condition : filter->conditions) {
    std::pair<Expr, Expr> key;
    if (Sides(plan, condition, below, scanned, &key)) {
      join.keys.push_back(key);
    } else {
      rest.push_back(condition);
    }
  }
  if (join.keys.empty()) return;
  NodePtr left = std::move(scan->children[0]);
  const double rows = (*node)->estimated_rows;
  NodePtr right = RightSide(plan, std::move(scan), scanned, &rest);
  NodePtr joined = MakeNode(std::move(join), std::move(left), std::move(right));
  joined->estimated_rows = rows;
  *node = rest.empty() ? std::move(joined) : MakeNode(Filter{std::move(rest)}, std::move(joined));
  (*node)->estimated_rows = rows;
}

}  // namespace

void JoinByHash(OptimizerContext* context, NodePtr* root) {
  ForEachNode(root, [context](NodePtr* node) { TryJoin(context->plan, node); });
}

}  // namespace dossier::plan
