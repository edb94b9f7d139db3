#include "graph/algorithm/components.h"

#include <boost/graph/incremental_components.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/pending/disjoint_sets.hpp>

#include "graph/view/boost_graph.h"

namespace dossier {
namespace {

// Any naming of components by numbers below the number of vertices, to the naming promised.
Components Renumber(const std::vector<uint32_t>& names) {
  constexpr uint32_t kUnseen = ~uint32_t{0};
  std::vector<uint32_t> number(names.size(), kUnseen);
  Components components;
  for (uint32_t name : names) {
    if (number[name] == kUnseen) number[name] = components.count++;
    components.of_vertex.push_back(number[name]);
  }
  return components;
}

auto MapOver(std::vector<uint32_t>* numbers) {
  return boost::make_iterator_property_map(numbers->begin(), VertexNumberMap());
}

}  // namespace

Components FindWeakComponents(const FrozenGraph& graph) {
  std::vector<uint32_t> rank(graph.vertex_count());
  std::vector<uint32_t> parent(graph.vertex_count());
  boost::disjoint_sets sets(MapOver(&rank), MapOver(&parent));
  boost::initialize_incremental_components(graph, sets);
  boost::incremental_components(graph, sets);
  std::vector<uint32_t> names(graph.vertex_count());
  for (uint32_t v = 0; v < graph.vertex_count(); ++v) names[v] = sets.find_set(v);
  return Renumber(names);
}

Components FindStrongComponents(const FrozenGraph& graph) {
  std::vector<uint32_t> names(graph.vertex_count());
  if (!names.empty()) boost::strong_components(graph, MapOver(&names));
  return Renumber(names);
}

}  // namespace dossier
