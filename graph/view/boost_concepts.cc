// That FrozenGraph is what boost_graph.h says: checked when this file is compiled, at no cost
// elsewhere.
#include <concepts>
#include <iterator>
#include <type_traits>

#include "graph/view/boost_graph.h"

namespace dossier {
namespace {

// Each function_requires instantiates every expression the concept allows; it is never run.
[[maybe_unused]] void CheckConcepts() {
  using boost::function_requires;
  function_requires<boost::GraphConcept<FrozenGraph>>();
  function_requires<boost::VertexListGraphConcept<FrozenGraph>>();
  function_requires<boost::EdgeListGraphConcept<FrozenGraph>>();
  function_requires<boost::IncidenceGraphConcept<FrozenGraph>>();
  function_requires<boost::BidirectionalGraphConcept<FrozenGraph>>();
  function_requires<boost::AdjacencyGraphConcept<FrozenGraph>>();
  function_requires<
      boost::ReadablePropertyGraphConcept<FrozenGraph, uint32_t, boost::vertex_index_t>>();
  function_requires<
      boost::ReadablePropertyGraphConcept<FrozenGraph, FrozenEdge, boost::edge_index_t>>();
  function_requires<
      boost::ReadablePropertyGraphConcept<FrozenGraph, FrozenEdge, boost::edge_weight_t>>();
}

using Traits = boost::graph_traits<FrozenGraph>;
template <typename Tag>
constexpr bool kTraversal = std::is_convertible_v<Traits::traversal_category, Tag>;

static_assert(kTraversal<boost::vertex_list_graph_tag>);
static_assert(kTraversal<boost::edge_list_graph_tag>);
static_assert(kTraversal<boost::bidirectional_graph_tag>);
static_assert(kTraversal<boost::adjacency_graph_tag>);
static_assert(std::is_convertible_v<Traits::directed_category, boost::directed_tag>);
static_assert(std::regular<Traits::vertex_descriptor> && std::regular<Traits::edge_descriptor>);
static_assert(std::is_same_v<Traits::edge_parallel_category, boost::allow_parallel_edge_tag>);
static_assert(
    std::is_same_v<boost::property_traits<EdgeWeightMap>::key_type, Traits::edge_descriptor>);

}  // namespace
}  // namespace dossier
