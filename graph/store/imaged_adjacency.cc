#include <algorithm>

#include "graph/storage/status_flow.h"
#include "graph/store/adjacency_reads.h"
#include "graph/store/imaged_reads.h"

namespace dossier {
namespace {

// One type in one direction, in the order in which a node's neighbours come.
struct Arm {
  const AdjacencySection* section;
  TypeId type;
  bool outgoing;
  bool skip_loops;  // they were met among those going out
};

absl::StatusOr<std::vector<Arm>> ArmsOf(const ImagedContext& in, Direction direction,
                                        std::span<const TypeId> types) {
  std::vector<TypeId> wanted(types.begin(), types.end());
  if (types.empty())
    for (TypeId type = 0; type < in.type_count; ++type) wanted.push_back(type);
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  std::vector<Arm> arms;
  for (TypeId type : wanted) {
    for (bool outgoing : {true, false}) {
      if (direction == (outgoing ? Direction::kIn : Direction::kOut)) continue;
      DOSSIER_ASSIGN_OR_RETURN(const AdjacencySection* section,
                               in.open.image.Adjacency(type, outgoing));
      if (section->size() == 0) continue;
      arms.push_back({section, type, outgoing, !outgoing && direction == Direction::kBoth});
    }
  }
  return arms;
}

void AppendArm(const Arm& arm, NodeId node, Neighbors* out) {
  const AdjacencySection::Part part = arm.section->Of(node);
  const size_t before = out->nodes.size();
  out->nodes.resize(before + part.size());
  out->relationships.resize(before + part.size());
  arm.section->neighbors().Read(part.begin, std::span(out->nodes).subspan(before));
  arm.section->relationships().Read(part.begin, std::span(out->relationships).subspan(before));
  if (arm.skip_loops) {
    size_t kept = before;
    for (size_t i = before; i < out->nodes.size(); ++i) {
      if (out->nodes[i] == node) continue;
      out->nodes[kept] = out->nodes[i];
      out->relationships[kept++] = out->relationships[i];
    }
    out->nodes.resize(kept);
    out->relationships.resize(kept);
  }
  out->types.resize(out->nodes.size(), arm.type);
  out->outgoing.resize(out->nodes.size(), arm.outgoing ? 1 : 0);
}

uint64_t CountArm(const Arm& arm, NodeId node) {
  const AdjacencySection::Part part = arm.section->Of(node);
  if (!arm.skip_loops) return part.size();
  const PackedNumbers& neighbors = arm.section->neighbors();
  const size_t loops = neighbors.LowerBound(part.begin, part.end, node);
  return part.size() - (neighbors.LowerBound(loops, part.end, node + 1) - loops);
}

// Those of the nodes whose neighbourhood has changed.
std::vector<NodeId> ChangedOf(const ImagedContext& in, std::span<const NodeId> from) {
  std::vector<NodeId> changed;
  if (in.open.changed.neighborhoods.empty()) return changed;
  for (NodeId node : from)
    if (in.open.changed.neighborhoods.Has(node)) changed.push_back(node);
  return changed;
}

}  // namespace

absl::Status ImagedExpand(const ImagedContext& in, std::span<const NodeId> from,
                          Direction direction, std::span<const TypeId> types, Neighbors* out) {
  out->Clear();
  DOSSIER_ASSIGN_OR_RETURN(const std::vector<Arm> arms, ArmsOf(in, direction, types));
  const std::vector<NodeId> changed = ChangedOf(in, from);
  Neighbors stored;
  if (!changed.empty())
    DOSSIER_RETURN_IF_ERROR(ExpandNodes(in.context, changed, direction, types, &stored));
  size_t next_changed = 0;
  out->offsets.reserve(from.size() + 1);
  out->offsets.push_back(0);
  for (NodeId node : from) {
    if (next_changed < changed.size() && changed[next_changed] == node) {
      AppendNode(stored, next_changed++, out);
      continue;
    }
    for (const Arm& arm : arms) AppendArm(arm, node, out);
    out->offsets.push_back(static_cast<uint32_t>(out->nodes.size()));
  }
  return absl::OkStatus();
}

absl::Status ImagedDegrees(const ImagedContext& in, std::span<const NodeId> from,
                           Direction direction, std::span<const TypeId> types,
                           std::vector<uint64_t>* out) {
  out->assign(from.size(), 0);
  DOSSIER_ASSIGN_OR_RETURN(const std::vector<Arm> arms, ArmsOf(in, direction, types));
  const std::vector<NodeId> changed = ChangedOf(in, from);
  std::vector<uint64_t> stored;
  if (!changed.empty())
    DOSSIER_RETURN_IF_ERROR(CountNeighbors(in.context, changed, direction, types, &stored));
  size_t next_changed = 0;
  for (size_t i = 0; i < from.size(); ++i) {
    if (next_changed < changed.size() && changed[next_changed] == from[i]) {
      (*out)[i] = stored[next_changed++];
    } else {
      for (const Arm& arm : arms) (*out)[i] += CountArm(arm, from[i]);
    }
  }
  return absl::OkStatus();
}

}  // namespace dossier
