// The map that algo.* procedures take: which part of the graph, and how.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "graph/view/frozen_graph.h"

namespace dossier {

// ArgumentError: InvalidArgumentValue.
absl::Status BadConfig(std::string message);

// Every setting is asked for by name; Freeze comes last and says what was wrong with any of them,
// unknown ones included. Settings of every algorithm:
//   labels     a name or a list: nodes with any of them; without it, all nodes
//   types      a name or a list: relationships of any of them
//   direction  'out', 'in' or 'both'
//   weight     the property that edges weigh, and defaultWeight where it is absent
class AlgorithmConfig {
 public:
  explicit AlgorithmConfig(const Map& settings) : settings_(settings) {}

  double Number(std::string_view name, double otherwise);
  int64_t Integer(std::string_view name, int64_t otherwise);
  std::string Text(std::string_view name, std::string_view otherwise);
  absl::StatusOr<FrozenGraph> Freeze(const GraphReader& graph, Direction otherwise);
  bool weighted() const { return settings_.contains("weight"); }

 private:
  // Null where the setting is absent or of another kind (which is noted).
  const Value* Find(std::string_view name, bool fits(const Value&), const char* kind);
  std::vector<std::string> Names(std::string_view name);

  Map settings_;
  std::set<std::string, std::less<>> asked_;
  absl::Status status_;
};

}  // namespace dossier
