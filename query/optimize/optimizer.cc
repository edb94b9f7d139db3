#include "query/optimize/optimizer.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "query/optimize/context.h"
#include "query/optimize/rules.h"

namespace dossier::plan {
namespace {

struct Rule {
  const char* name;  // nullptr: cannot be turned off
  void (*apply)(OptimizerContext*, NodePtr*);
};

constexpr Rule kRules[] = {
    {"predicate_pushdown", PushPredicatesDown},
    {nullptr, SolvePatterns},
    {"hash_join", JoinByHash},
    {"distinct_ends", TakeDistinctEnds},
    {"semi_apply", ApplyExistence},
    {"count_expand", CountExpansions},
    {"top_k", KeepTopRows},
};

}  // namespace

std::vector<std::string> RuleNames() {
  return {"predicate_pushdown", "index_seek", "label_scan",   "join_order", "hash_join",
          "distinct_ends",      "semi_apply", "count_expand", "top_k",      "prune_columns"};
}

absl::Status Optimize(const GraphReader& graph, const std::vector<std::string>& disabled,
                      Plan* plan) {
  const std::vector<std::string> names = RuleNames();
  for (const std::string& name : disabled) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      return absl::InvalidArgumentError(absl::StrCat("there is no optimizer rule '", name,
                                                     "'; there are ", absl::StrJoin(names, ", ")));
    }
  }
  OptimizerContext context{*plan, graph, disabled};
  for (const Rule& rule : kRules) {
    if (rule.name != nullptr && !context.Enabled(rule.name)) continue;
    for (Subplan& subplan : plan->subplans) {
      if (subplan.root != nullptr) rule.apply(&context, &subplan.root);
    }
    rule.apply(&context, &plan->root);
  }
  PruneColumns(&context);
  return absl::OkStatus();
}

}  // namespace dossier::plan
