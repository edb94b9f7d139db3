// FrozenGraph as Boost.Graph sees it: a VertexListGraph, EdgeListGraph, BidirectionalGraph,
// AdjacencyGraph and PropertyGraph (vertex_index, edge_index, edge_weight). Include it in source
// files only: it is heavy.
#pragma once

#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <utility>

#include "graph/view/frozen_graph.h"

namespace dossier {

// An edge by its number.
struct FrozenEdge {
  uint32_t number = 0;
  friend bool operator==(FrozenEdge, FrozenEdge) = default;
  friend bool operator<(FrozenEdge a, FrozenEdge b) { return a.number < b.number; }
};

struct NumberToEdge {
  using result_type = FrozenEdge;
  FrozenEdge operator()(uint32_t number) const { return {number}; }
};

struct FrozenGraphTraversal : virtual boost::vertex_list_graph_tag,
                              virtual boost::edge_list_graph_tag,
                              virtual boost::bidirectional_graph_tag,
                              virtual boost::adjacency_graph_tag {};

// A readable property map over a graph: the number of an edge, or its weight.
struct EdgeNumberMap {
  using key_type = FrozenEdge;
  using value_type = uint32_t;
  using reference = uint32_t;
  using category = boost::readable_property_map_tag;
  friend uint32_t get(EdgeNumberMap, FrozenEdge edge) { return edge.number; }
};
struct EdgeWeightMap {
  using key_type = FrozenEdge;
  using value_type = double;
  using reference = double;
  using category = boost::readable_property_map_tag;
  const FrozenGraph* graph = nullptr;
  friend double get(const EdgeWeightMap& map, FrozenEdge edge) {
    return map.graph->weight(edge.number);
  }
};
using VertexNumberMap = boost::typed_identity_property_map<uint32_t>;

}  // namespace dossier

namespace boost {

template <>
struct graph_traits<dossier::FrozenGraph> {
  using vertex_descriptor = uint32_t;
  using edge_descriptor = dossier::FrozenEdge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = dossier::FrozenGraphTraversal;
  using vertices_size_type = uint32_t;
  using edges_size_type = uint32_t;
  using degree_size_type = uint32_t;
  using vertex_iterator = counting_iterator<uint32_t>;
  using edge_iterator = transform_iterator<dossier::NumberToEdge, counting_iterator<uint32_t>>;
  using out_edge_iterator = edge_iterator;
  using in_edge_iterator = transform_iterator<dossier::NumberToEdge, const uint32_t*>;
  using adjacency_iterator = const uint32_t*;
  static vertex_descriptor null_vertex() { return ~uint32_t{0}; }
};

template <>
struct graph_traits<const dossier::FrozenGraph> : graph_traits<dossier::FrozenGraph> {};

template <>
struct property_map<dossier::FrozenGraph, vertex_index_t> {
  using type = dossier::VertexNumberMap;
  using const_type = type;
};
template <>
struct property_map<dossier::FrozenGraph, edge_index_t> {
  using type = dossier::EdgeNumberMap;
  using const_type = type;
};
template <>
struct property_map<dossier::FrozenGraph, edge_weight_t> {
  using type = dossier::EdgeWeightMap;
  using const_type = type;
};

}  // namespace boost

namespace dossier {

using FrozenTraits = boost::graph_traits<FrozenGraph>;

inline std::pair<FrozenTraits::vertex_iterator, FrozenTraits::vertex_iterator> vertices(
    const FrozenGraph& graph) {
  return {FrozenTraits::vertex_iterator(0), FrozenTraits::vertex_iterator(graph.vertex_count())};
}
inline uint32_t num_vertices(const FrozenGraph& graph) { return graph.vertex_count(); }

inline FrozenTraits::edge_iterator EdgeAt(uint32_t number) {
  return FrozenTraits::edge_iterator(boost::counting_iterator<uint32_t>(number));
}
inline std::pair<FrozenTraits::edge_iterator, FrozenTraits::edge_iterator> edges(
    const FrozenGraph& graph) {
  return {EdgeAt(0), EdgeAt(graph.edge_count())};
}
inline uint32_t num_edges(const FrozenGraph& graph) { return graph.edge_count(); }

inline uint32_t source(FrozenEdge edge, const FrozenGraph& graph) {
  return graph.source(edge.number);
}
inline uint32_t target(FrozenEdge edge, const FrozenGraph& graph) {
  return graph.target(edge.number);
}

inline std::pair<FrozenTraits::out_edge_iterator, FrozenTraits::out_edge_iterator> out_edges(
    uint32_t vertex, const FrozenGraph& graph) {
  return {EdgeAt(graph.first_out(vertex)), EdgeAt(graph.first_out(vertex + 1))};
}
inline uint32_t out_degree(uint32_t vertex, const FrozenGraph& graph) {
  return graph.first_out(vertex + 1) - graph.first_out(vertex);
}
inline std::pair<FrozenTraits::in_edge_iterator, FrozenTraits::in_edge_iterator> in_edges(
    uint32_t vertex, const FrozenGraph& graph) {
  std::span<const uint32_t> in = graph.in_edges(vertex);
  return {FrozenTraits::in_edge_iterator(in.data()),
          FrozenTraits::in_edge_iterator(in.data() + in.size())};
}
inline uint32_t in_degree(uint32_t vertex, const FrozenGraph& graph) {
  return static_cast<uint32_t>(graph.in_edges(vertex).size());
}
inline uint32_t degree(uint32_t vertex, const FrozenGraph& graph) {
  return out_degree(vertex, graph) + in_degree(vertex, graph);
}
inline std::pair<const uint32_t*, const uint32_t*> adjacent_vertices(uint32_t vertex,
                                                                     const FrozenGraph& graph) {
  std::span<const uint32_t> targets = graph.out_targets(vertex);
  return {targets.data(), targets.data() + targets.size()};
}

inline VertexNumberMap get(boost::vertex_index_t, const FrozenGraph&) { return {}; }
inline EdgeNumberMap get(boost::edge_index_t, const FrozenGraph&) { return {}; }
inline EdgeWeightMap get(boost::edge_weight_t, const FrozenGraph& graph) { return {&graph}; }
inline uint32_t get(boost::vertex_index_t, const FrozenGraph&, uint32_t vertex) { return vertex; }
inline uint32_t get(boost::edge_index_t, const FrozenGraph&, FrozenEdge edge) {
  return edge.number;
}
inline double get(boost::edge_weight_t, const FrozenGraph& graph, FrozenEdge edge) {
  return graph.weight(edge.number);
}

}  // namespace dossier
