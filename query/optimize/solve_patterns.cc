#include <utility>

#include "query/optimize/pattern_solver.h"
#include "query/optimize/rules.h"

namespace dossier::plan {
namespace {

// Steps that neither add nor drop many rows hand their guess on, so that patterns above know how
// many rows come in.
void EstimateFromInput(Node* node) {
  if (node->estimated_rows >= 0 || node->children.empty()) return;
  const double input = node->children[0]->estimated_rows;
  if (input < 0) return;
  const bool keeps = IfStep<Project>(node) || IfStep<Eager>(node) || IfStep<Sort>(node) ||
                     IfStep<Distinct>(node) || IfStep<Apply>(node) || IfStep<Filter>(node);
  if (keeps) node->estimated_rows = input;
  if (IfStep<Unwind>(node)) node->estimated_rows = input * 10;
  if (IfStep<Aggregate>(node))
    node->estimated_rows = IfStep<Aggregate>(node)->keys.empty() ? 1 : input * 0.2;
}

}  // namespace

void SolvePatterns(OptimizerContext* context, NodePtr* root) {
  ForEachNode(root, [context](NodePtr* node) {
    if (IfStep<Argument>(node->get())) (*node)->estimated_rows = 1;
    if (auto* match = IfStep<Match>(node->get())) {
      PatternSolver solver(context, std::move(match->graph));
      *node = solver.Solve(std::move((*node)->children[0]));
    }
    EstimateFromInput(node->get());
  });
}

}  // namespace dossier::plan
