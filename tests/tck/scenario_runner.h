// Runs one scenario of the TCK against a fresh store.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "graph/store/graph_store.h"
#include "tests/tck/gherkin.h"

namespace dossier::tck {

struct RunnerSetting {
  std::string graphs_folder;  // of the named graphs
  std::function<std::unique_ptr<GraphStore>()> new_store;
};

// OK when every step holds; else what did not, in words.
absl::Status RunScenario(const Scenario& scenario, const RunnerSetting& setting);

}  // namespace dossier::tck
