#include "query/optimize/anchor.h"

namespace dossier::plan {

// The nodes of the rarest label; without labels, all nodes.
Anchor ScanAnchor(const OptimizerContext& context, const PatternNode& node) {
  const Cardinality cardinality(context.graph);
  if (node.labels.empty() || !context.Enabled("label_scan")) {
    return Anchor{AllNodesScan{node.slot}, "", cardinality.AllNodes(), {}};
  }
  const std::string* rarest = &node.labels[0];
  for (const std::string& label : node.labels) {
    if (cardinality.NodesOf(label) < cardinality.NodesOf(*rarest)) rarest = &label;
  }
  return Anchor{LabelScan{node.slot, *rarest}, *rarest, cardinality.NodesOf(*rarest), {}};
}

void NoteLabelAnswered(Slot slot, const std::vector<Expr>& conditions, Anchor* anchor) {
  for (Expr condition : conditions) {
    const auto* test = ast::IfA<ast::LabelPredicate>(condition);
    if (test == nullptr || test->labels.size() != 1 || test->labels[0].text != anchor->label)
      continue;
    const auto* variable = ast::IfA<ast::Variable>(test->object.get());
    if (variable != nullptr && variable->symbol == slot) anchor->answered.push_back(condition);
  }
}

}  // namespace dossier::plan
