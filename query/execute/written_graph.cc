#include "query/execute/written_graph.h"

#include "query/execute/runtime_error.h"

namespace dossier {

absl::Status WrittenGraph::CheckNodes(std::span<const NodeId> ids) const {
  if (!writer_.deleted_any()) return absl::OkStatus();
  for (NodeId id : ids) {
    if (writer_.FindDeletedNode(id) != nullptr) {
      return DeletedEntityAccess(
          "the query asks for labels or properties of a node that it deleted");
    }
  }
  return absl::OkStatus();
}

absl::Status WrittenGraph::CheckRelationships(std::span<const RelationshipId> ids) const {
  if (!writer_.deleted_any()) return absl::OkStatus();
  for (RelationshipId id : ids) {
    if (writer_.FindDeletedRelationship(id) != nullptr) {
      return DeletedEntityAccess("the query asks for properties of a relationship that it deleted");
    }
  }
  return absl::OkStatus();
}

absl::Status WrittenGraph::NodeProperties(std::span<const NodeId> ids, KeyId key,
                                          std::vector<Value>* out) const {
  if (absl::Status status = CheckNodes(ids); !status.ok()) return status;
  return graph_.NodeProperties(ids, key, out);
}

absl::Status WrittenGraph::RelationshipProperties(std::span<const RelationshipId> ids, KeyId key,
                                                  std::vector<Value>* out) const {
  if (absl::Status status = CheckRelationships(ids); !status.ok()) return status;
  return graph_.RelationshipProperties(ids, key, out);
}

absl::Status WrittenGraph::HasLabel(std::span<const NodeId> ids, LabelId label,
                                    std::vector<uint8_t>* out) const {
  if (absl::Status status = CheckNodes(ids); !status.ok()) return status;
  return graph_.HasLabel(ids, label, out);
}

absl::Status WrittenGraph::Relationships(std::span<const RelationshipId> ids,
                                         std::vector<RelationshipRecord>* out) const {
  if (absl::Status status = graph_.Relationships(ids, out); !status.ok()) return status;
  if (!writer_.deleted_any()) return absl::OkStatus();
  for (size_t i = 0; i < ids.size(); ++i) {
    const RelationshipElement* deleted = writer_.FindDeletedRelationship(ids[i]);
    if (deleted != nullptr)
      (*out)[i] = {ids[i], catalog().FindType(deleted->type), deleted->start, deleted->end};
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<LabelId>> WrittenGraph::NodeLabels(NodeId id) const {
  if (absl::Status status = CheckNodes(std::span(&id, 1)); !status.ok()) return status;
  return graph_.NodeLabels(id);
}

absl::StatusOr<std::vector<std::pair<KeyId, Value>>> WrittenGraph::AllNodeProperties(
    NodeId id) const {
  if (absl::Status status = CheckNodes(std::span(&id, 1)); !status.ok()) return status;
  return graph_.AllNodeProperties(id);
}

absl::StatusOr<std::vector<std::pair<KeyId, Value>>> WrittenGraph::AllRelationshipProperties(
    RelationshipId id) const {
  if (absl::Status status = CheckRelationships(std::span(&id, 1)); !status.ok()) return status;
  return graph_.AllRelationshipProperties(id);
}

}  // namespace dossier
