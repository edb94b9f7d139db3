// Neighbours of many nodes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/status.h"
#include "graph/store/graph_reader.h"
#include "graph/store/read_context.h"

namespace dossier {

// As GraphReader::Expand and GraphReader::Degrees.
absl::Status ExpandNodes(const ReadContext& context, std::span<const NodeId> from,
                         Direction direction, std::span<const TypeId> types, Neighbors* out);
absl::Status CountNeighbors(const ReadContext& context, std::span<const NodeId> from,
                            Direction direction, std::span<const TypeId> types,
                            std::vector<uint64_t>* out);

// Appends to `out`, with its offset, what another result holds of the node at `place` of it.
void AppendNode(const Neighbors& other, size_t place, Neighbors* out);

}  // namespace dossier
