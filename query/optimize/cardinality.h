// How many rows a step will give, guessed from exact counts.
#pragma once

#include <string>
#include <vector>

#include "graph/store/graph_reader.h"
#include "query/plan/pattern_graph.h"
#include "query/plan/plan.h"

namespace dossier::plan {

class Cardinality {
 public:
  explicit Cardinality(const GraphReader& graph) : graph_(graph) {}

  double AllNodes() const;
  double NodesOf(const std::string& label) const;
  // The rarest of the labels; all nodes where there is none.
  double NodesOf(const std::vector<std::string>& labels) const;
  // Relationships per node with these labels that an expansion follows.
  double Degree(const std::vector<std::string>& from_labels, const std::vector<std::string>& types,
                Direction direction) const;
  // The same for a walk of min to max steps.
  double WalkDegree(double degree, uint32_t min, uint32_t max) const;
  // The share of rows for which a condition is true.
  double Selectivity(Expr condition) const;

 private:
  const GraphReader& graph_;
};

}  // namespace dossier::plan
