// What every optimizer rule may look at.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/graph_reader.h"
#include "query/plan/plan.h"

namespace dossier::plan {

struct OptimizerContext {
  Plan& plan;
  const GraphReader& graph;                  // names, exact counts, indexes
  const std::vector<std::string>& disabled;  // names of rules to leave out

  bool Enabled(std::string_view rule) const {
    return std::find(disabled.begin(), disabled.end(), rule) == disabled.end();
  }
};

}  // namespace dossier::plan
