// A part of the graph copied into flat arrays, for algorithms that walk all of it many times.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/graph_reader.h"
#include "graph/store/ids.h"

namespace dossier {

// Which part, and how relationships become edges.
struct FreezeOptions {
  std::vector<LabelId> labels;  // nodes with any of them; empty means every node
  std::vector<TypeId> types;    // empty means every type
  // kOut: edges run from start to end; kIn: the other way; kBoth: each relationship is two edges
  // that run against each other (a loop is one).
  Direction direction = Direction::kOut;
  KeyId weight = kNoName;     // the numeric property that edges weigh; kNoName: every edge weighs 1
  double default_weight = 1;  // where a relationship lacks it
};

// Vertices are numbered 0.. in ascending order of node ids; edges 0.. by (source, type, target,
// relationship). Immutable and without ties to the reader it came from: threads may share it. About
// 28 bytes an edge and 24 a vertex.
class FrozenGraph {
 public:
  // InvalidArgument where a weight is no number. Relationships to nodes outside the part are left
  // out.
  static absl::StatusOr<FrozenGraph> Freeze(const GraphReader& reader,
                                            const FreezeOptions& options);

  uint32_t vertex_count() const { return static_cast<uint32_t>(nodes_.size()); }
  uint32_t edge_count() const { return static_cast<uint32_t>(targets_.size()); }
  NodeId node(uint32_t vertex) const { return nodes_[vertex]; }
  std::optional<uint32_t> vertex(NodeId node) const;

  uint32_t source(uint32_t edge) const { return sources_[edge]; }
  uint32_t target(uint32_t edge) const { return targets_[edge]; }
  RelationshipId relationship(uint32_t edge) const { return relationships_[edge]; }
  double weight(uint32_t edge) const { return weights_.empty() ? 1 : weights_[edge]; }
  bool weighted() const { return !weights_.empty(); }

  // The edges that leave a vertex are first_out(v) .. first_out(v + 1).
  uint32_t first_out(uint32_t vertex) const { return out_offsets_[vertex]; }
  // The edges that arrive, in ascending order.
  std::span<const uint32_t> in_edges(uint32_t vertex) const {
    return std::span(in_edges_).subspan(in_offsets_[vertex],
                                        in_offsets_[vertex + 1] - in_offsets_[vertex]);
  }
  // The targets of the edges that leave a vertex, parallel edges repeated.
  std::span<const uint32_t> out_targets(uint32_t vertex) const {
    return std::span(targets_).subspan(first_out(vertex),
                                       first_out(vertex + 1) - first_out(vertex));
  }

 private:
  absl::Status LoadVertices(const GraphReader& reader, const FreezeOptions& options);
  absl::Status LoadEdges(const GraphReader& reader, const FreezeOptions& options);
  void TakeEdges(uint32_t first_vertex, const Neighbors& found);
  absl::Status LoadWeights(const GraphReader& reader, const FreezeOptions& options);
  void IndexArrivals();

  std::vector<NodeId> nodes_;  // ascending
  std::vector<uint32_t> out_offsets_;
  std::vector<uint32_t> sources_;
  std::vector<uint32_t> targets_;
  std::vector<RelationshipId> relationships_;
  std::vector<double> weights_;  // empty where every edge weighs 1
  std::vector<uint32_t> in_offsets_;
  std::vector<uint32_t> in_edges_;
};

}  // namespace dossier
