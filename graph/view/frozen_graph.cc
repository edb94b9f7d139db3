#include "graph/view/frozen_graph.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

constexpr size_t kBatch = 1024;

absl::Status Drain(absl::StatusOr<std::unique_ptr<IdCursor>> cursor, std::vector<NodeId>* out) {
  if (!cursor.ok()) return cursor.status();
  std::vector<uint64_t> some;
  while (true) {
    absl::StatusOr<size_t> count = (*cursor)->Next(kBatch, &some);
    if (!count.ok()) return count.status();
    if (*count == 0) return absl::OkStatus();
    out->insert(out->end(), some.begin(), some.end());
  }
}

absl::StatusOr<double> WeightOf(const Value& value, double otherwise, RelationshipId id) {
  if (value.is_null()) return otherwise;
  if (value.kind() == ValueKind::kInteger) return static_cast<double>(value.integer());
  if (value.kind() == ValueKind::kFloat) return value.floating();
  return absl::InvalidArgumentError(absl::StrCat("the weight of relationship ", id, " is a ",
                                                 std::string(KindName(value.kind())),
                                                 ", not a number"));
}

}  // namespace

absl::StatusOr<FrozenGraph> FrozenGraph::Freeze(const GraphReader& reader,
                                                const FreezeOptions& options) {
  FrozenGraph graph;
  absl::Status status = graph.LoadVertices(reader, options);
  if (status.ok()) status = graph.LoadEdges(reader, options);
  if (status.ok()) status = graph.LoadWeights(reader, options);
  if (!status.ok()) return status;
  graph.IndexArrivals();
  return graph;
}

std::optional<uint32_t> FrozenGraph::vertex(NodeId node) const {
  auto place = std::lower_bound(nodes_.begin(), nodes_.end(), node);
  if (place == nodes_.end() || *place != node) return std::nullopt;
  return static_cast<uint32_t>(place - nodes_.begin());
}

absl::Status FrozenGraph::LoadVertices(const GraphReader& reader, const FreezeOptions& options) {
  if (options.labels.empty()) return Drain(reader.ScanNodes(), &nodes_);
  for (LabelId label : options.labels) {
    if (absl::Status status = Drain(reader.ScanLabel(label), &nodes_); !status.ok()) return status;
  }
  std::sort(nodes_.begin(), nodes_.end());
  nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
  return absl::OkStatus();
}

void FrozenGraph::TakeEdges(uint32_t first_vertex, const Neighbors& found) {
  for (uint32_t i = 0; i + 1 < found.offsets.size(); ++i) {
    for (uint32_t k = found.offsets[i]; k < found.offsets[i + 1]; ++k) {
      std::optional<uint32_t> target = vertex(found.nodes[k]);
      if (!target) continue;
      sources_.push_back(first_vertex + i);
      targets_.push_back(*target);
      relationships_.push_back(found.relationships[k]);
    }
    out_offsets_.push_back(static_cast<uint32_t>(targets_.size()));
  }
}

absl::Status FrozenGraph::LoadEdges(const GraphReader& reader, const FreezeOptions& options) {
  Neighbors found;
  out_offsets_.push_back(0);
  for (size_t begin = 0; begin < nodes_.size(); begin += kBatch) {
    auto batch = std::span(nodes_).subspan(begin, std::min(kBatch, nodes_.size() - begin));
    absl::Status status = reader.Expand(batch, options.direction, options.types, &found);
    if (!status.ok()) return status;
    if (targets_.size() + found.nodes.size() > std::numeric_limits<uint32_t>::max()) {
      return absl::ResourceExhaustedError("more than four billion relationships; choose a part");
    }
    TakeEdges(static_cast<uint32_t>(begin), found);
  }
  return absl::OkStatus();
}

absl::Status FrozenGraph::LoadWeights(const GraphReader& reader, const FreezeOptions& options) {
  if (options.weight == kNoName) return absl::OkStatus();
  std::vector<Value> values;
  weights_.reserve(relationships_.size());
  for (size_t begin = 0; begin < relationships_.size(); begin += kBatch) {
    auto batch =
        std::span(relationships_).subspan(begin, std::min(kBatch, relationships_.size() - begin));
    absl::Status status = reader.RelationshipProperties(batch, options.weight, &values);
    if (!status.ok()) return status;
    for (size_t i = 0; i < batch.size(); ++i) {
      absl::StatusOr<double> weight = WeightOf(values[i], options.default_weight, batch[i]);
      if (!weight.ok()) return weight.status();
      weights_.push_back(*weight);
    }
  }
  return absl::OkStatus();
}

void FrozenGraph::IndexArrivals() {
  in_offsets_.assign(nodes_.size() + 1, 0);
  for (uint32_t target : targets_) ++in_offsets_[target + 1];
  for (size_t v = 0; v < nodes_.size(); ++v) in_offsets_[v + 1] += in_offsets_[v];
  std::vector<uint32_t> next(in_offsets_.begin(), in_offsets_.end() - 1);
  in_edges_.resize(targets_.size());
  for (uint32_t edge = 0; edge < targets_.size(); ++edge) in_edges_[next[targets_[edge]]++] = edge;
}

}  // namespace dossier
