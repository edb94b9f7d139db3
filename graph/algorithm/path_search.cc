#include "graph/algorithm/path_search.h"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <cmath>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/view/boost_graph.h"

namespace dossier {
namespace {

constexpr uint32_t kNoEdge = ~uint32_t{0};

// Boost.Graph's searches end early by exception only; these two never leave this file.
struct Arrived {};
struct Stopped {};

// Ends the search at its goal, or where it is told to.
class Goal {
 public:
  Goal(uint32_t vertex, const StopCheck* stop) : vertex_(vertex), stop_(stop) {}
  void Reached(uint32_t vertex) {
    if (vertex == vertex_) throw Arrived();
    if (*stop_ && ++visited_ % 1024 == 0 && (*stop_)()) throw Stopped();
  }

 private:
  uint32_t vertex_;
  const StopCheck* stop_;
  uint64_t visited_ = 0;
};

// Remembers by which edge each vertex was reached.
class StepsVisitor : public boost::default_bfs_visitor {
 public:
  StepsVisitor(std::vector<uint32_t>* by, Goal* goal) : by_(by), goal_(goal) {}
  void tree_edge(FrozenEdge edge, const FrozenGraph& graph) {
    (*by_)[graph.target(edge.number)] = edge.number;
  }
  void examine_vertex(uint32_t vertex, const FrozenGraph&) { goal_->Reached(vertex); }

 private:
  std::vector<uint32_t>* by_;
  Goal* goal_;
};

class WeightVisitor : public boost::default_dijkstra_visitor {
 public:
  WeightVisitor(std::vector<uint32_t>* by, Goal* goal) : by_(by), goal_(goal) {}
  void edge_relaxed(FrozenEdge edge, const FrozenGraph& graph) {
    (*by_)[graph.target(edge.number)] = edge.number;
  }
  void examine_vertex(uint32_t vertex, const FrozenGraph&) { goal_->Reached(vertex); }

 private:
  std::vector<uint32_t>* by_;
  Goal* goal_;
};

FoundPath Trace(const FrozenGraph& graph, const std::vector<uint32_t>& by, uint32_t from,
                uint32_t to) {
  FoundPath path;
  path.nodes.push_back(graph.node(to));
  for (uint32_t at = to; at != from; at = graph.source(by[at])) {
    path.relationships.push_back(graph.relationship(by[at]));
    path.nodes.push_back(graph.node(graph.source(by[at])));
    path.weight += graph.weight(by[at]);
  }
  std::reverse(path.nodes.begin(), path.nodes.end());
  std::reverse(path.relationships.begin(), path.relationships.end());
  return path;
}

// `search(from, by, goal)` throws Arrived where it finds the goal.
template <typename Search>
absl::StatusOr<std::optional<FoundPath>> Run(const FrozenGraph& graph, NodeId from, NodeId to,
                                             const StopCheck& stop, const Search& search) {
  std::optional<uint32_t> start = graph.vertex(from);
  std::optional<uint32_t> end = graph.vertex(to);
  if (!start || !end) return std::nullopt;
  std::vector<uint32_t> by(graph.vertex_count(), kNoEdge);
  Goal goal(*end, &stop);
  try {
    search(*start, &by, &goal);
  } catch (Arrived) {
    return Trace(graph, by, *start, *end);
  } catch (Stopped) {
    return absl::CancelledError("the search for a path was stopped");
  }
  return std::nullopt;
}

absl::Status CheckWeights(const FrozenGraph& graph) {
  for (uint32_t edge = 0; graph.weighted() && edge < graph.edge_count(); ++edge) {
    if (graph.weight(edge) >= 0) continue;  // false for what is no number, too
    return absl::InvalidArgumentError(
        absl::StrCat("relationship ", graph.relationship(edge), " weighs ", graph.weight(edge),
                     "; shortest paths need weights of zero or more"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::optional<FoundPath>> FindFewestStepsPath(const FrozenGraph& graph, NodeId from,
                                                             NodeId to, const StopCheck& stop) {
  return Run(graph, from, to, stop, [&](uint32_t start, std::vector<uint32_t>* by, Goal* goal) {
    boost::breadth_first_search(graph, start, boost::visitor(StepsVisitor(by, goal)));
  });
}

absl::StatusOr<std::optional<FoundPath>> FindLightestPath(const FrozenGraph& graph, NodeId from,
                                                          NodeId to, const StopCheck& stop) {
  if (absl::Status checked = CheckWeights(graph); !checked.ok()) return checked;
  return Run(graph, from, to, stop, [&](uint32_t start, std::vector<uint32_t>* by, Goal* goal) {
    boost::dijkstra_shortest_paths(graph, start, boost::visitor(WeightVisitor(by, goal)));
  });
}

}  // namespace dossier
