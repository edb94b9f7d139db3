// Graph algorithms as procedures: algo.*. The graph they see is the snapshot's, frozen for the one
// call.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/algorithm/centrality.h"
#include "graph/algorithm/components.h"
#include "graph/algorithm/path_search.h"
#include "graph/view/frozen_graph.h"
#include "query/procedure/algorithm_config.h"
#include "query/procedure/builtin.h"

namespace dossier {
namespace {

using Rows = std::vector<std::vector<Value>>;
using Arguments = std::span<const Value>;

StopCheck StopOf(const ProcedureContext& context) {
  return [&context] { return !context.interrupted().ok(); };
}

// The run's own reason (deadline, cancellation) where there is one; else the algorithm's.
absl::Status Reason(const ProcedureContext& context, const absl::Status& status) {
  absl::Status interrupted = context.interrupted();
  if (!interrupted.ok()) return interrupted;
  return absl::IsInvalidArgument(status) ? BadConfig(std::string(status.message())) : status;
}

// Nodes with a score, best first; ties by id.
void AppendScores(const FrozenGraph& graph, const std::vector<double>& scores, Rows* rows) {
  std::vector<uint32_t> order(scores.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  });
  for (uint32_t vertex : order)
    rows->push_back({Value(NodeRef{graph.node(vertex)}), Value(scores[vertex])});
}

absl::Status PageRank(const ProcedureContext& context, Arguments arguments, Rows* rows) {
  AlgorithmConfig config(arguments[0].map());
  PageRankOptions options;
  options.damping = config.Number("damping", options.damping);
  options.max_iterations = static_cast<int>(config.Integer("iterations", options.max_iterations));
  options.tolerance = config.Number("tolerance", options.tolerance);
  absl::StatusOr<FrozenGraph> graph = config.Freeze(context.graph, Direction::kOut);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<std::vector<double>> ranks = ComputePageRank(*graph, options, StopOf(context));
  if (!ranks.ok()) return Reason(context, ranks.status());
  AppendScores(*graph, *ranks, rows);
  return absl::OkStatus();
}

absl::Status Betweenness(const ProcedureContext& context, Arguments arguments, Rows* rows) {
  AlgorithmConfig config(arguments[0].map());
  absl::StatusOr<FrozenGraph> graph = config.Freeze(context.graph, Direction::kOut);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<std::vector<double>> scores = ComputeBetweenness(*graph, StopOf(context));
  if (!scores.ok()) return Reason(context, scores.status());
  AppendScores(*graph, *scores, rows);
  return absl::OkStatus();
}

absl::Status ComponentsOf(const ProcedureContext& context, Arguments arguments, Rows* rows) {
  AlgorithmConfig config(arguments[0].map());
  const std::string kind = config.Text("kind", "weak");
  absl::StatusOr<FrozenGraph> graph = config.Freeze(context.graph, Direction::kOut);
  if (!graph.ok()) return graph.status();
  if (kind != "weak" && kind != "strong") {
    return BadConfig(absl::StrCat("kind is 'weak' or 'strong', not '", kind, "'"));
  }
  const Components components =
      kind == "weak" ? FindWeakComponents(*graph) : FindStrongComponents(*graph);
  for (uint32_t vertex = 0; vertex < components.of_vertex.size(); ++vertex) {
    rows->push_back({Value(NodeRef{graph->node(vertex)}),
                     Value(static_cast<int64_t>(components.of_vertex[vertex]))});
  }
  return absl::OkStatus();
}

absl::Status ShortestPath(const ProcedureContext& context, Arguments arguments, Rows* rows) {
  AlgorithmConfig config(arguments[2].map());
  absl::StatusOr<FrozenGraph> graph = config.Freeze(context.graph, Direction::kBoth);
  if (!graph.ok()) return graph.status();
  const NodeId from = arguments[0].node().id;
  const NodeId to = arguments[1].node().id;
  absl::StatusOr<std::optional<FoundPath>> found =
      config.weighted() ? FindLightestPath(*graph, from, to, StopOf(context))
                        : FindFewestStepsPath(*graph, from, to, StopOf(context));
  if (!found.ok()) return Reason(context, found.status());
  if (!found->has_value()) return absl::OkStatus();
  FoundPath path = **std::move(found);
  const double weight =
      config.weighted() ? path.weight : static_cast<double>(path.relationships.size());
  rows->push_back(
      {Value(Path{std::move(path.nodes), std::move(path.relationships)}), Value(weight)});
  return absl::OkStatus();
}

}  // namespace

void AddAlgorithmProcedures(ProcedureRegistry* registry) {
  const ProcedureField config{"config", "MAP", "{}"};
  registry->Add(
      {{"algo.shortestPath",
        {{"from", "NODE", ""}, {"to", "NODE", ""}, config},
        {{"path", "PATH", ""}, {"weight", "FLOAT", ""}},
        "The path of fewest relationships, or of the least sum of a property, between two nodes."},
       ShortestPath});
  registry->Add({{"algo.pageRank",
                  {config},
                  {{"node", "NODE", ""}, {"score", "FLOAT", ""}},
                  "How much weight flows to each node, best first."},
                 PageRank});
  registry->Add({{"algo.components",
                  {config},
                  {{"node", "NODE", ""}, {"component", "INTEGER", ""}},
                  "Which nodes hang together."},
                 ComponentsOf});
  registry->Add({{"algo.betweenness",
                  {config},
                  {{"node", "NODE", ""}, {"score", "FLOAT", ""}},
                  "How many shortest paths lead through each node, best first."},
                 Betweenness});
}

}  // namespace dossier
