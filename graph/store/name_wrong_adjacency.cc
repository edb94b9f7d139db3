#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"

namespace dossier {
namespace {

bool Agrees(const ElementState& relationship, const AdjacencyKey& key,
            const AdjacencyEntry& entry) {
  NodeId from = key.outgoing ? relationship.start : relationship.end;
  NodeId to = key.outgoing ? relationship.end : relationship.start;
  return relationship.stored && relationship.type == key.type && from == key.node &&
         to == entry.neighbor && relationship.hidden == entry.hidden &&
         relationship.derived.has_value() == entry.derived;
}

absl::Status NameWrong(const AdjacencyKey& key, std::string_view bytes, CheckRun* run) {
  auto entries = DecodeChunk(bytes);
  if (!entries) return absl::OkStatus();  // reported before
  for (const AdjacencyEntry& entry : *entries) {
    DOSSIER_ASSIGN_OR_RETURN(auto state,
                             LoadForCheck(*run, ElementKind::kRelationship, entry.relationship));
    if (Agrees(state, key, entry)) continue;
    run->Problem("the adjacency of node ", key.node, " has relationship ", entry.relationship,
                 key.outgoing ? " to node " : " from node ", entry.neighbor,
                 ", which is not as the relationship says");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status NameWrongAdjacency(CheckRun* run) {
  return WalkKeys(*run, key::AdjacencyPrefix(),
                  [&](std::string_view bytes, std::string_view value) -> absl::Status {
                    auto key = key::Adjacency(bytes);
                    return key ? NameWrong(*key, value, run) : absl::OkStatus();
                  });
}

}  // namespace dossier
