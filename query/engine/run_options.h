// How one run of a query is bounded, and where its rows go.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "query/engine/query_result.h"

namespace dossier {

struct RunOptions {
  // DeadlineExceeded once it has passed; looked at for every batch an operator makes.
  std::optional<std::chrono::steady_clock::time_point> deadline;
  // ResourceExhausted when what the operators hold (sorting, grouping, joining, gathering) would
  // grow beyond it; 0 means no bound.
  uint64_t memory_bytes = 0;
  // Cancelled once it reads true. May be set from any thread or a signal handler; must outlive the
  // run.
  const std::atomic<bool>* cancel = nullptr;
  // Names of optimizer rules to leave out (see OptimizerRuleNames); the answers are the same, the
  // way there is not.
  std::vector<std::string> disabled_rules;
  // Rows beyond this many are not made; 0 means all. (Writes of the query still happen in full.)
  uint64_t max_rows = 0;
  // Called once before the first rows, with the names of the columns, where on_rows is set.
  std::function<void(const std::vector<std::string>& columns)> on_columns;
  // Takes rows as they come, instead of gathering them. A status that is not OK ends the query with
  // that status. A query that writes hands its rows out only after it committed.
  std::function<absl::Status(const RowBatch& batch)> on_rows;
};

}  // namespace dossier
