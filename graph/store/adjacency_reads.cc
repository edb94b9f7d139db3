#include "graph/store/adjacency_reads.h"

#include <algorithm>

#include "graph/storage/status_flow.h"
#include "graph/store/adjacency_walk.h"

namespace dossier {
namespace {

bool StrictlyAscends(std::span<const NodeId> nodes) {
  return std::adjacent_find(nodes.begin(), nodes.end(), std::greater_equal<>()) == nodes.end();
}

std::vector<NodeId> SortedUnique(std::span<const NodeId> nodes) {
  std::vector<NodeId> sorted(nodes.begin(), nodes.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

size_t PlaceOf(const std::vector<NodeId>& sorted, NodeId node) {
  return static_cast<size_t>(std::lower_bound(sorted.begin(), sorted.end(), node) - sorted.begin());
}

absl::Status AppendFound(const FoundChunk& chunk, Sight sight, Neighbors* out) {
  if (!AppendChunk(chunk.bytes, sight, chunk.skip, &out->nodes, &out->relationships)) {
    return Damaged("adjacency of node", chunk.node);
  }
  out->types.resize(out->nodes.size(), chunk.type);
  out->outgoing.resize(out->nodes.size(), chunk.outgoing ? 1 : 0);
  return absl::OkStatus();
}

absl::Status ExpandAscending(const ReadContext& context, std::span<const NodeId> from,
                             const ChunkFilter& filter, Neighbors* out) {
  AdjacencyWalk walk(&context, &filter);
  auto append = [&](const FoundChunk& chunk) { return AppendFound(chunk, context.sight(), out); };
  out->offsets.push_back(0);
  for (NodeId node : from) {
    DOSSIER_RETURN_IF_ERROR(walk.VisitNode(node, append));
    out->offsets.push_back(static_cast<uint32_t>(out->nodes.size()));
  }
  return absl::OkStatus();
}

template <typename T>
void AppendRange(const std::vector<T>& from, uint32_t begin, uint32_t end, std::vector<T>* to) {
  to->insert(to->end(), from.begin() + begin, from.begin() + end);
}

absl::Status CountAscending(const ReadContext& context, std::span<const NodeId> from,
                            const ChunkFilter& filter, std::vector<uint64_t>* out) {
  AdjacencyWalk walk(&context, &filter);
  for (NodeId node : from) {
    uint64_t sum = 0;
    DOSSIER_RETURN_IF_ERROR(walk.VisitNode(node, [&](const FoundChunk& chunk) -> absl::Status {
      auto count = CountChunk(chunk.bytes, context.sight(), chunk.skip);
      if (!count) return Damaged("adjacency of node", node);
      sum += *count;
      return absl::OkStatus();
    }));
    out->push_back(sum);
  }
  return absl::OkStatus();
}

}  // namespace

void AppendNode(const Neighbors& other, size_t place, Neighbors* out) {
  uint32_t begin = other.offsets[place];
  uint32_t end = other.offsets[place + 1];
  AppendRange(other.nodes, begin, end, &out->nodes);
  AppendRange(other.relationships, begin, end, &out->relationships);
  AppendRange(other.types, begin, end, &out->types);
  AppendRange(other.outgoing, begin, end, &out->outgoing);
  out->offsets.push_back(static_cast<uint32_t>(out->nodes.size()));
}

absl::Status ExpandNodes(const ReadContext& context, std::span<const NodeId> from,
                         Direction direction, std::span<const TypeId> types, Neighbors* out) {
  out->Clear();
  ChunkFilter filter(direction, types);
  if (StrictlyAscends(from)) return ExpandAscending(context, from, filter, out);
  std::vector<NodeId> sorted = SortedUnique(from);
  Neighbors found;
  DOSSIER_RETURN_IF_ERROR(ExpandAscending(context, sorted, filter, &found));
  out->offsets.push_back(0);
  for (NodeId node : from) AppendNode(found, PlaceOf(sorted, node), out);
  return absl::OkStatus();
}

absl::Status CountNeighbors(const ReadContext& context, std::span<const NodeId> from,
                            Direction direction, std::span<const TypeId> types,
                            std::vector<uint64_t>* out) {
  out->clear();
  ChunkFilter filter(direction, types);
  if (StrictlyAscends(from)) return CountAscending(context, from, filter, out);
  std::vector<NodeId> sorted = SortedUnique(from);
  std::vector<uint64_t> counts;
  DOSSIER_RETURN_IF_ERROR(CountAscending(context, sorted, filter, &counts));
  for (NodeId node : from) out->push_back(counts[PlaceOf(sorted, node)]);
  return absl::OkStatus();
}

}  // namespace dossier
