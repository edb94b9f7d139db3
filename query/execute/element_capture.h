// Whole nodes and relationships as the result shows them.
#pragma once

#include "absl/status/statusor.h"
#include "graph/store/graph_reader.h"
#include "query/engine/query_result.h"

namespace dossier {

absl::StatusOr<NodeElement> CaptureNode(const GraphReader& graph, NodeId id);
absl::StatusOr<RelationshipElement> CaptureRelationship(const GraphReader& graph,
                                                        RelationshipId id);

}  // namespace dossier
