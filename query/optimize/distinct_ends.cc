#include <algorithm>

#include "query/optimize/rules.h"
#include "query/optimize/step_slots.h"

namespace dossier::plan {
namespace {

// Aggregates to which it does not matter how often a row comes.
bool IgnoresMultiplicity(const Aggregate& aggregate) {
  return std::all_of(aggregate.aggregates.begin(), aggregate.aggregates.end(),
                     [](const Aggregated& one) {
                       if (one.call->distinct) return true;
                       std::string name = one.call->name.text;
                       std::transform(name.begin(), name.end(), name.begin(),
                                      [](unsigned char c) { return std::tolower(c); });
                       return name == "min" || name == "max";
                     });
}

// Steps that treat equal rows equally.
bool PassesMultiplicity(const Step& step) {
  return std::holds_alternative<Filter>(step) || std::holds_alternative<Project>(step) ||
         std::holds_alternative<Expand>(step) || std::holds_alternative<ExpandInto>(step) ||
         std::holds_alternative<VarLengthExpand>(step) || std::holds_alternative<Unwind>(step);
}

bool Eligible(const VarLengthExpand& walk, const SlotSet& read_above) {
  return walk.min <= 1 && !walk.to_bound && walk.properties.empty() &&
         walk.expand.distinct_from.empty() && !read_above.contains(walk.expand.relationship) &&
         walk.expand.to != walk.expand.from;
}

// Marks what it finds below a step that sees distinct rows only.
void MarkBelow(const Plan& plan, Node* node, SlotSet read_above) {
  while (!node->children.empty()) {
    read_above.merge(Reads(plan, node->step));
    node = node->children[0].get();
    if (!PassesMultiplicity(node->step)) return;
    auto* walk = IfStep<VarLengthExpand>(node);
    if (walk != nullptr && Eligible(*walk, read_above)) walk->distinct_ends = true;
  }
}

}  // namespace

void TakeDistinctEnds(OptimizerContext* context, NodePtr* root) {
  for (const Subplan& subplan : context->plan.subplans) {
    const bool exists = subplan.root.get() == root->get() && subplan.value == SubplanValue::kExists;
    if (!exists || !PassesMultiplicity((*root)->step)) continue;
    auto* walk = IfStep<VarLengthExpand>(root->get());
    if (walk != nullptr && Eligible(*walk, {})) walk->distinct_ends = true;
    MarkBelow(context->plan, root->get(), {});
  }
  ForEachNode(root, [context](NodePtr* node) {
    const auto* aggregate = IfStep<Aggregate>(node->get());
    const auto* distinct = IfStep<Distinct>(node->get());
    if (aggregate != nullptr && IgnoresMultiplicity(*aggregate))
      MarkBelow(context->plan, node->get(), {});
    if (distinct != nullptr)
      MarkBelow(context->plan, node->get(), {distinct->slots.begin(), distinct->slots.end()});
  });
}

}  // namespace dossier::plan
