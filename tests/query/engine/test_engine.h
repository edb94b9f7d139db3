// An engine over a fresh store in memory, with the steps that tests repeat.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "query/engine/engine.h"

namespace dossier {

class TestEngine {
 public:
  TestEngine();

  Engine& engine() { return engine_; }
  GraphStore& store() { return *store_; }

  // Fails the test where the query fails.
  QueryResult Run(std::string_view text, const RunOptions& options = {},
                  const Map& parameters = {});
  // The rows as text, sorted: 'a=1 | b=null' lines.
  std::vector<std::string> Rows(std::string_view text, const RunOptions& options = {},
                                const Map& parameters = {});
  // 'TypeError(InvalidArgumentValue)'; 'OK' where it succeeds.
  std::string ErrorOf(std::string_view text, const RunOptions& options = {},
                      const Map& parameters = {});
  std::string PlanOf(std::string_view text, const std::vector<std::string>& disabled_rules = {});

 private:
  std::unique_ptr<GraphStore> store_;
  Engine engine_;
};

// A row's values, joined by ' | '; elements by their ids.
std::string RowText(const Row& row);

}  // namespace dossier
