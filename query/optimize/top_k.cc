#include "query/optimize/rules.h"

namespace dossier::plan {

void KeepTopRows(OptimizerContext*, NodePtr* root) {
  ForEachNode(root, [](NodePtr* node) {
    const auto* limit = IfStep<Limit>(node->get());
    if (limit == nullptr) return;
    Node* below = (*node)->children[0].get();
    const auto* skip = IfStep<Skip>(below);
    if (skip != nullptr) below = below->children[0].get();
    auto* sort = IfStep<Sort>(below);
    if (sort == nullptr) return;
    sort->limit = limit->count;
    sort->skip = skip == nullptr ? nullptr : skip->count;
  });
}

}  // namespace dossier::plan
