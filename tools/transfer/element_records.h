// One node or relationship as its exported record.
#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "graph/store/graph_store.h"

namespace dossier {

class StreamNode;
class StreamRelationship;

absl::Status FillNode(const Snapshot& snapshot, NodeId id, std::string_view key, bool evidence, StreamNode* node);
absl::Status FillRelationship(const Snapshot& snapshot, RelationshipId id, std::string_view key, bool evidence,
                              StreamRelationship* relationship);

}  // namespace dossier
