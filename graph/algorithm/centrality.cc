#include "graph/algorithm/centrality.h"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <cmath>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/view/boost_graph.h"

namespace dossier {
namespace {

struct Stopped {};  // never leaves this file

auto MapOver(std::vector<double>* numbers) {
  return boost::make_iterator_property_map(numbers->begin(), VertexNumberMap());
}

// Ends PageRank when the ranks stand still.
class StandStill {
 public:
  StandStill(const PageRankOptions& options, double scale, uint32_t size, const StopCheck* stop)
      : left_(options.max_iterations),
        least_(options.tolerance * scale),
        last_(size),
        stop_(stop) {}

  template <typename Ranks>
  bool operator()(const Ranks& ranks, const FrozenGraph& graph) {
    if (*stop_ && (*stop_)()) throw Stopped();
    double change = 0;
    for (uint32_t v = 0; v < graph.vertex_count(); ++v) {
      double now = get(ranks, v);
      change = std::max(change, std::abs(now - last_[v]));
      last_[v] = now;
    }
    bool stands = started_ && change <= least_;
    started_ = true;
    return left_-- == 0 || stands;
  }

 private:
  int left_;
  double least_;
  std::vector<double> last_;
  const StopCheck* stop_;
  bool started_ = false;
};

absl::Status CheckWeights(const FrozenGraph& graph) {
  for (uint32_t edge = 0; graph.weighted() && edge < graph.edge_count(); ++edge) {
    if (graph.weight(edge) > 0 && std::isfinite(graph.weight(edge))) continue;
    return absl::InvalidArgumentError(
        absl::StrCat("relationship ", graph.relationship(edge), " weighs ", graph.weight(edge),
                     "; betweenness needs weights greater than zero"));
  }
  return absl::OkStatus();
}

// Asks now and then whether to go on: Brandes' algorithm has no visitor, but looks up numbers all
// the time.
class StoppableVertexMap {
 public:
  using key_type = uint32_t;
  using value_type = uint32_t;
  using reference = uint32_t;
  using category = boost::readable_property_map_tag;
  explicit StoppableVertexMap(const StopCheck* stop) : stop_(stop) {}
  friend uint32_t get(const StoppableVertexMap& map, uint32_t vertex) {
    if (*map.stop_ && (++map.asked_ & 0xFFFFF) == 0 && (*map.stop_)()) throw Stopped();
    return vertex;
  }

 private:
  const StopCheck* stop_;
  mutable uint64_t asked_ = 0;
};

void RunBetweenness(const FrozenGraph& graph, const StopCheck& stop, std::vector<double>* out) {
  StoppableVertexMap numbers(&stop);
  auto centrality = MapOver(out);
  if (graph.weighted()) {
    boost::brandes_betweenness_centrality(graph, boost::centrality_map(centrality)
                                                     .vertex_index_map(numbers)
                                                     .weight_map(EdgeWeightMap{&graph}));
  } else {
    boost::brandes_betweenness_centrality(
        graph, boost::centrality_map(centrality).vertex_index_map(numbers));
  }
}

}  // namespace

absl::StatusOr<std::vector<double>> ComputePageRank(const FrozenGraph& graph,
                                                    const PageRankOptions& options,
                                                    const StopCheck& stop) {
  if (!(options.damping > 0 && options.damping < 1) || options.max_iterations < 1) {
    return absl::InvalidArgumentError(
        "PageRank needs a damping between 0 and 1 and at least one iteration");
  }
  uint32_t size = graph.vertex_count();
  std::vector<double> ranks(size);
  std::vector<double> other(size);
  if (size == 0) return ranks;
  try {
    // Boost's ranks are n times the usual ones.
    boost::graph::page_rank(graph, MapOver(&ranks), StandStill(options, size, size, &stop),
                            options.damping, size, MapOver(&other));
  } catch (Stopped) {
    return absl::CancelledError("PageRank was stopped");
  }
  for (double& rank : ranks) rank /= size;
  return ranks;
}

absl::StatusOr<std::vector<double>> ComputeBetweenness(const FrozenGraph& graph,
                                                       const StopCheck& stop) {
  if (absl::Status checked = CheckWeights(graph); !checked.ok()) return checked;
  std::vector<double> centrality(graph.vertex_count());
  try {
    RunBetweenness(graph, stop, &centrality);
  } catch (Stopped) {
    return absl::CancelledError("betweenness was stopped");
  }
  return centrality;
}

}  // namespace dossier
