#include <utility>

#include "query/optimize/rules.h"
#include "query/optimize/step_slots.h"

namespace dossier::plan {
namespace {

// Walks down with the columns that are read above, and notes at each step which of its input's
// columns it must pass on. Gives back what is asked of the tree's Argument, that is, of the row
// around it.
class Pruner {
 public:
  Pruner(const Plan& plan, bool prune) : plan_(plan), prune_(prune) {}

  SlotSet Walk(Node* node, SlotSet wanted) {
    if (IfStep<Argument>(node)) return Note(node, std::move(wanted));
    if (auto* step = IfStep<Union>(node)) return WalkUnion(node, *step);
    if (IfStep<Aggregate>(node) || IfStep<Empty>(node)) wanted.clear();
    if (const auto* distinct = IfStep<Distinct>(node))
      wanted = {distinct->slots.begin(), distinct->slots.end()};
    DropUnread(node, wanted);
    for (Slot slot : Makes(node->step)) wanted.erase(slot);
    SlotSet inner;
    if (node->children.size() > 1) {
      inner = WalkInner(node, wanted);
      for (Slot slot : Holds(*node->children[1])) wanted.erase(slot);
    }
    SlotSet below = Reads(plan_, node->step);
    if (Writes(node->step)) {  // later elements may be written in terms of earlier ones
      for (Slot slot : Makes(node->step)) below.erase(slot);
    }
    below.insert(wanted.begin(), wanted.end());
    below.merge(std::move(inner));
    if (Writes(node->step))
      wanted = below;  // it computes what it writes over the rows that it passes on
    Keep(node, &wanted);
    return Walk(node->children[0].get(), std::move(below));
  }

 private:
  static SlotSet Note(Node* node, SlotSet wanted) {
    node->carry.assign(wanted.begin(), wanted.end());
    return wanted;
  }

  static bool Writes(const Step& step) {
    return std::holds_alternative<Create>(step) || std::holds_alternative<Merge>(step) ||
           std::holds_alternative<Change>(step) || std::holds_alternative<Delete>(step) ||
           std::holds_alternative<Foreach>(step);
  }

  // What the step carries: what is wanted, or, with the rule off, all that there is.
  void Keep(Node* node, SlotSet* wanted) const {
    if (!prune_) {
      SlotSet all = Holds(*node->children[0]);
      all.insert(wanted->begin(), wanted->end());
      for (Slot slot : Makes(node->step)) all.erase(slot);
      *wanted = std::move(all);
    }
    Note(node, *wanted);
  }

  SlotSet WalkInner(Node* node, const SlotSet& wanted) {
    Node* inner = node->children[1].get();
    SlotSet inner_wanted = wanted;
    const auto* apply = IfStep<Apply>(node);
    if (apply != nullptr) {
      if (apply->kind == ApplyKind::kSemi || apply->kind == ApplyKind::kAntiSemi)
        inner_wanted.clear();
      inner_wanted.insert(apply->row_number);
    }
    if (const auto* join = IfStep<HashJoin>(node)) {
      for (const auto& [left, right] : join->keys) inner_wanted.merge(SlotsOf(plan_, right));
    }
    if (const auto* merge = IfStep<Merge>(node)) inner_wanted = Makes(Step(*merge));
    if (IfStep<Foreach>(node)) inner_wanted.clear();
    SlotSet from_outside = Walk(inner, std::move(inner_wanted));
    if (apply != nullptr) from_outside.erase(apply->row_number);
    if (const auto* each = IfStep<Foreach>(node)) from_outside.erase(each->variable);
    return from_outside;
  }

  SlotSet WalkUnion(Node* node, const Union& step) {
    SlotSet asked;
    for (size_t i = 0; i < node->children.size(); ++i) {
      asked.merge(Walk(node->children[i].get(), {step.inputs[i].begin(), step.inputs[i].end()}));
    }
    return asked;
  }

  // Relationships and nodes of expansions that no one reads are not made.
  void DropUnread(Node* node, const SlotSet& wanted) const {
    if (!prune_) return;
    const auto drop = [&wanted](Slot* slot) {
      if (!wanted.contains(*slot)) *slot = kNoSlot;
    };
    if (auto* expand = IfStep<Expand>(node)) {
      drop(&expand->relationship);
      drop(&expand->to);
    } else if (auto* into = IfStep<ExpandInto>(node)) {
      drop(&into->expand.relationship);
    } else if (auto* walk = IfStep<VarLengthExpand>(node)) {
      drop(&walk->expand.relationship);
    } else if (auto* shortest = IfStep<ShortestPath>(node)) {
      drop(&shortest->search.expand.relationship);
    } else if (auto* path = IfStep<BuildPath>(node)) {
      drop(&path->path);
    } else if (auto* project = IfStep<Project>(node)) {
      std::erase_if(project->items,
                    [&](const Projected& item) { return !wanted.contains(item.slot); });
    }
  }

  const Plan& plan_;
  bool prune_;
};

}  // namespace

void PruneColumns(OptimizerContext* context) {
  Plan& plan = context->plan;
  Pruner pruner(plan, context->Enabled("prune_columns"));
  for (Subplan& subplan : plan.subplans) {
    if (subplan.root == nullptr) continue;
    SlotSet wanted = {subplan.row_number};
    if (subplan.result != kNoSlot) wanted.insert(subplan.result);
    pruner.Walk(subplan.root.get(), std::move(wanted));
  }
  pruner.Walk(plan.root.get(), {plan.result_slots.begin(), plan.result_slots.end()});
}

}  // namespace dossier::plan
