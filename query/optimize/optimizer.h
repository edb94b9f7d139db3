// Rewrites a logical plan into one that operators can be built from.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "graph/store/graph_reader.h"
#include "query/plan/plan.h"

namespace dossier::plan {

// Every rule that can be turned off, in the order in which they work.
std::vector<std::string> RuleNames();

// InvalidArgument, naming the rule, where `disabled` names one that does not exist. Whatever rules
// are disabled, the plan gives the same rows.
absl::Status Optimize(const GraphReader& graph, const std::vector<std::string>& disabled,
                      Plan* plan);

}  // namespace dossier::plan
