#include <algorithm>
#include <utility>

#include "query/optimize/rules.h"
#include "query/optimize/step_slots.h"
#include "query/plan/make_expression.h"

namespace dossier::plan {
namespace {

bool Disjoint(const SlotSet& a, const SlotSet& b) {
  return std::none_of(a.begin(), a.end(), [&](Slot slot) { return b.contains(slot); });
}

// Steps that treat every row alike, so that rows may be dropped before as well as after.
bool RowByRow(const Step& step) {
  return std::holds_alternative<Project>(step) || std::holds_alternative<Unwind>(step) ||
         std::holds_alternative<Filter>(step);
}

void Split(Filter* filter) {
  std::vector<Expr> parts;
  for (Expr condition : filter->conditions) {
    for (Expr part : Conjuncts(*condition)) parts.push_back(part);
  }
  filter->conditions = std::move(parts);
}

// Moves what it can of `conditions` to `node` or below; leaves the rest.
void Push(const Plan& plan, std::vector<Expr>* conditions, NodePtr* node) {
  if (auto* match = IfStep<Match>(node->get())) {
    match->graph.predicates.insert(match->graph.predicates.end(), conditions->begin(),
                                   conditions->end());
    conditions->clear();
    return;
  }
  if (!RowByRow((*node)->step)) return;
  const SlotSet made = Makes((*node)->step);
  std::vector<Expr> movable, rest;
  for (Expr condition : *conditions) {
    (Disjoint(SlotsOf(plan, condition), made) ? movable : rest).push_back(condition);
  }
  Push(plan, &movable, &(*node)->children[0]);
  rest.insert(rest.end(), movable.begin(), movable.end());
  *conditions = std::move(rest);
}

}  // namespace

void PushPredicatesDown(OptimizerContext* context, NodePtr* root) {
  ForEachNode(root, [context](NodePtr* node) {
    auto* filter = IfStep<Filter>(node->get());
    if (filter == nullptr) return;
    Split(filter);
    Push(context->plan, &filter->conditions, &(*node)->children[0]);
    if (filter->conditions.empty()) *node = std::move((*node)->children[0]);
  });
}

}  // namespace dossier::plan
