// Ways to find the nodes of a pattern from nothing: an index, a label's nodes, all nodes.
#pragma once

#include <optional>
#include <vector>

#include "query/optimize/cardinality.h"
#include "query/optimize/context.h"
#include "query/optimize/step_slots.h"
#include "query/plan/pattern_graph.h"
#include "query/plan/plan.h"

namespace dossier::plan {

struct Anchor {
  Step step;
  std::string label;           // that every node has; empty: none in particular
  double rows = 0;             // a row of input
  std::vector<Expr> answered;  // conditions that hold for every row it gives
};

// The cheapest way to find `node`. `usable(expression)` says whether an expression can be computed
// before the node is known. Rules 'index_seek' and 'label_scan' can be turned off.
template <typename Usable>
Anchor CheapestAnchor(const OptimizerContext& context, const PatternNode& node,
                      const std::vector<Expr>& conditions, Usable usable);

// index_seek.cc: the best use of an index, if any serves.
struct PropertyCondition {
  enum class Kind { kEqual, kIn, kLow, kHigh, kPrefix };
  Kind kind;
  std::string key;
  Expr value;
  bool inclusive = false;
  Expr condition;      // the whole it was found in
  bool exact = false;  // the index answers it fully, so it need not be tested again
};
// What the conditions say of properties of the node at `slot`, each in the form
// property-operator-value.
std::vector<PropertyCondition> PropertyConditions(Slot slot, const std::vector<Expr>& conditions);
std::optional<Anchor> IndexAnchor(const OptimizerContext& context, const PatternNode& node,
                                  const std::vector<PropertyCondition>& usable);

// label_scan.cc
Anchor ScanAnchor(const OptimizerContext& context, const PatternNode& node);
// Adds the tests of the anchor's own label to what it answers.
void NoteLabelAnswered(Slot slot, const std::vector<Expr>& conditions, Anchor* anchor);

template <typename Usable>
Anchor CheapestAnchor(const OptimizerContext& context, const PatternNode& node,
                      const std::vector<Expr>& conditions, Usable usable) {
  Anchor best = ScanAnchor(context, node);
  std::vector<PropertyCondition> properties;
  for (PropertyCondition& property : PropertyConditions(node.slot, conditions)) {
    if (usable(property.value)) properties.push_back(std::move(property));
  }
  std::optional<Anchor> index;
  if (context.Enabled("index_seek")) index = IndexAnchor(context, node, properties);
  if (index.has_value() && index->rows <= best.rows) best = *std::move(index);
  NoteLabelAnswered(node.slot, conditions, &best);
  return best;
}

}  // namespace dossier::plan
