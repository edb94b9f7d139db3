#include "query/execute/graph_writer.h"

#include <span>

#include "absl/strings/str_cat.h"
#include "graph/value/equality.h"
#include "query/execute/element_capture.h"
#include "query/execute/runtime_error.h"

namespace dossier {
namespace {

// What the store says about a change, in the language's terms.
absl::Status AsQueryError(const absl::Status& status, std::string_view key) {
  if (absl::IsInvalidArgument(status)) {
    return InvalidPropertyType(absl::StrCat("property '", std::string(key),
                                            "' cannot be stored: ", std::string(status.message())));
  }
  if (absl::IsFailedPrecondition(status)) return ConstraintBroken(std::string(status.message()));
  return status;
}

bool Storable(const Value& value) {
  const auto scalar = [](const Value& v) {
    switch (v.kind()) {
      case ValueKind::kNull:
      case ValueKind::kList:
      case ValueKind::kMap:
      case ValueKind::kNode:
      case ValueKind::kRelationship:
      case ValueKind::kPath:
        return false;
      default:
        return true;
    }
  };
  if (value.kind() != ValueKind::kList) return value.is_null() || scalar(value);
  for (const Value& element : value.list()) {
    if (!scalar(element)) return false;
  }
  return true;
}

absl::Status CheckStorable(std::string_view key, const Value& value) {
  if (Storable(value)) return absl::OkStatus();
  return InvalidPropertyType(absl::StrCat(
      "property '", std::string(key), "' cannot hold a ", std::string(KindName(value.kind())),
      value.kind() == ValueKind::kList ? " of such elements" : "",
      "; store its parts as properties of their own"));
}

}  // namespace

absl::StatusOr<NodeId> GraphWriter::CreateNode(const std::vector<std::string>& labels,
                                               const Map& properties) {
  absl::StatusOr<NodeId> id = transaction_.CreateNode("");
  if (!id.ok()) return id;
  created_nodes_.insert(*id);
  for (const std::string& label : labels) {
    if (absl::Status status = AddLabel(*id, label); !status.ok()) return status;
  }
  if (absl::Status status = SetNodeProperties(*id, properties, false); !status.ok()) return status;
  return id;
}

absl::StatusOr<RelationshipId> GraphWriter::CreateRelationship(NodeId start,
                                                               const std::string& type, NodeId end,
                                                               const Map& properties) {
  if (deleted_nodes_.contains(start) || deleted_nodes_.contains(end)) {
    return DeletedEntityAccess("a relationship cannot be made at a node that this query deleted");
  }
  absl::StatusOr<TypeId> type_id = transaction_.MakeType(type);
  if (!type_id.ok()) return type_id.status();
  absl::StatusOr<RelationshipId> id = transaction_.CreateRelationship(start, *type_id, end, "");
  if (!id.ok()) return id;
  created_relationships_.insert(*id);
  if (absl::Status status = SetRelationshipProperties(*id, properties, false); !status.ok())
    return status;
  return id;
}

absl::Status GraphWriter::TouchNode(NodeId id, KeyId key) {
  if (node_properties_.contains({id, key})) return absl::OkStatus();
  if (created_nodes_.contains(id)) {
    node_properties_.emplace(PropertyPlace{id, key}, Value());
    return absl::OkStatus();
  }
  std::vector<Value> values;
  absl::Status status = transaction_.NodeProperties(std::span(&id, 1), key, &values);
  if (status.ok()) node_properties_.emplace(PropertyPlace{id, key}, values[0]);
  return status;
}

absl::Status GraphWriter::TouchRelationship(RelationshipId id, KeyId key) {
  if (relationship_properties_.contains({id, key})) return absl::OkStatus();
  if (created_relationships_.contains(id)) {
    relationship_properties_.emplace(PropertyPlace{id, key}, Value());
    return absl::OkStatus();
  }
  std::vector<Value> values;
  absl::Status status = transaction_.RelationshipProperties(std::span(&id, 1), key, &values);
  if (status.ok()) relationship_properties_.emplace(PropertyPlace{id, key}, values[0]);
  return status;
}

void GraphWriter::TouchLabel(LabelId label) {
  if (!label_counts_.contains(label)) label_counts_[label] = transaction_.NodeCount(label);
}

absl::Status GraphWriter::SetNodeProperty(NodeId id, std::string_view key, const Value& value) {
  if (deleted_nodes_.contains(id))
    return DeletedEntityAccess("a property is set on a node that this query deleted");
  if (absl::Status status = CheckStorable(key, value); !status.ok()) return status;
  if (value.is_null() && transaction_.catalog().FindKey(key) == kNoName) return absl::OkStatus();
  absl::StatusOr<KeyId> key_id = transaction_.MakeKey(key);
  if (!key_id.ok()) return key_id.status();
  if (absl::Status status = TouchNode(id, *key_id); !status.ok()) return status;
  return AsQueryError(transaction_.SetNodeProperty(id, *key_id, value), key);
}

absl::Status GraphWriter::SetRelationshipProperty(RelationshipId id, std::string_view key,
                                                  const Value& value) {
  if (deleted_relationships_.contains(id)) {
    return DeletedEntityAccess("a property is set on a relationship that this query deleted");
  }
  if (absl::Status status = CheckStorable(key, value); !status.ok()) return status;
  if (value.is_null() && transaction_.catalog().FindKey(key) == kNoName) return absl::OkStatus();
  absl::StatusOr<KeyId> key_id = transaction_.MakeKey(key);
  if (!key_id.ok()) return key_id.status();
  if (absl::Status status = TouchRelationship(id, *key_id); !status.ok()) return status;
  return AsQueryError(transaction_.SetRelationshipProperty(id, *key_id, value), key);
}

absl::Status GraphWriter::SetNodeProperties(NodeId id, const Map& properties, bool replace) {
  if (replace) {
    auto old = transaction_.AllNodeProperties(id);
    if (!old.ok()) return old.status();
    for (const auto& [key, value] : *old) {
      const std::string name(transaction_.catalog().KeyName(key));
      if (properties.contains(name)) continue;
      if (absl::Status status = SetNodeProperty(id, name, Value()); !status.ok()) return status;
    }
  }
  for (const auto& [key, value] : properties) {
    if (absl::Status status = SetNodeProperty(id, key, value); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status GraphWriter::SetRelationshipProperties(RelationshipId id, const Map& properties,
                                                    bool replace) {
  if (replace) {
    auto old = transaction_.AllRelationshipProperties(id);
    if (!old.ok()) return old.status();
    for (const auto& [key, value] : *old) {
      const std::string name(transaction_.catalog().KeyName(key));
      if (properties.contains(name)) continue;
      if (absl::Status status = SetRelationshipProperty(id, name, Value()); !status.ok())
        return status;
    }
  }
  for (const auto& [key, value] : properties) {
    if (absl::Status status = SetRelationshipProperty(id, key, value); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status GraphWriter::AddLabel(NodeId id, std::string_view label) {
  if (deleted_nodes_.contains(id))
    return DeletedEntityAccess("a label is set on a node that this query deleted");
  absl::StatusOr<LabelId> label_id = transaction_.MakeLabel(label);
  if (!label_id.ok()) return label_id.status();
  TouchLabel(*label_id);
  return AsQueryError(transaction_.AddLabel(id, *label_id), label);
}

absl::Status GraphWriter::RemoveLabel(NodeId id, std::string_view label) {
  if (deleted_nodes_.contains(id))
    return DeletedEntityAccess("a label is removed from a node that this query deleted");
  const LabelId label_id = transaction_.catalog().FindLabel(label);
  if (label_id == kNoName) return absl::OkStatus();
  TouchLabel(label_id);
  return transaction_.RemoveLabel(id, label_id);
}

absl::Status GraphWriter::DeleteRelationship(RelationshipId id) {
  if (deleted_relationships_.contains(id)) return absl::OkStatus();
  absl::StatusOr<RelationshipElement> element = CaptureRelationship(transaction_, id);
  if (!element.ok()) return element.status();
  for (const auto& [key, value] : element->properties) {
    absl::Status status = TouchRelationship(id, transaction_.catalog().FindKey(key));
    if (!status.ok()) return status;
  }
  element->deleted = true;
  deleted_relationships_.emplace(id, *std::move(element));
  return transaction_.DeleteRelationship(id);
}

absl::Status GraphWriter::DeleteNode(NodeId id, bool detach) {
  if (deleted_nodes_.contains(id)) return absl::OkStatus();
  Neighbors neighbors;
  absl::Status status = transaction_.Expand(std::span(&id, 1), Direction::kBoth, {}, &neighbors);
  if (!status.ok()) return status;
  for (RelationshipId relationship : neighbors.relationships) {
    if (!detach) {
      left_behind_.emplace_back(id, relationship);
    } else if (status = DeleteRelationship(relationship); !status.ok()) {
      return status;
    }
  }
  absl::StatusOr<NodeElement> element = CaptureNode(transaction_, id);
  if (!element.ok()) return element.status();
  for (const std::string& label : element->labels)
    TouchLabel(transaction_.catalog().FindLabel(label));
  for (const auto& [key, value] : element->properties) {
    if (status = TouchNode(id, transaction_.catalog().FindKey(key)); !status.ok()) return status;
  }
  element->deleted = true;
  deleted_nodes_.emplace(id, *std::move(element));
  return transaction_.DeleteNode(id);
}

const NodeElement* GraphWriter::FindDeletedNode(NodeId id) const {
  auto found = deleted_nodes_.find(id);
  return found == deleted_nodes_.end() ? nullptr : &found->second;
}

const RelationshipElement* GraphWriter::FindDeletedRelationship(RelationshipId id) const {
  auto found = deleted_relationships_.find(id);
  return found == deleted_relationships_.end() ? nullptr : &found->second;
}

absl::Status GraphWriter::Finish() {
  for (const auto& [node, relationship] : left_behind_) {
    if (!deleted_relationships_.contains(relationship)) {
      return DeleteConnectedNode(absl::StrCat(
          "node ", node, " still has relationships; delete them too, or use DETACH DELETE"));
    }
  }
  return absl::OkStatus();
}

absl::Status GraphWriter::CountProperties(const Before& before, bool nodes,
                                          QueryCounters* counters) const {
  for (const auto& [place, old] : before) {
    std::vector<Value> now;
    const auto id = std::span(&place.first, 1);
    absl::Status status = nodes ? transaction_.NodeProperties(id, place.second, &now)
                                : transaction_.RelationshipProperties(id, place.second, &now);
    if (!status.ok()) return status;
    const bool same = old.kind() == now[0].kind() && Equivalent(old, now[0]);
    if (same) continue;
    counters->properties_set += now[0].is_null() ? 0 : 1;
    counters->properties_removed += old.is_null() ? 0 : 1;
  }
  return absl::OkStatus();
}

absl::StatusOr<QueryCounters> GraphWriter::Counters() const {
  QueryCounters counters;
  for (NodeId id : created_nodes_) counters.nodes_created += deleted_nodes_.contains(id) ? 0 : 1;
  for (const auto& [id, element] : deleted_nodes_)
    counters.nodes_deleted += created_nodes_.contains(id) ? 0 : 1;
  for (RelationshipId id : created_relationships_) {
    counters.relationships_created += deleted_relationships_.contains(id) ? 0 : 1;
  }
  for (const auto& [id, element] : deleted_relationships_) {
    counters.relationships_deleted += created_relationships_.contains(id) ? 0 : 1;
  }
  for (const auto& [label, before] : label_counts_) {
    const uint64_t now = transaction_.NodeCount(label);
    counters.labels_added += before == 0 && now > 0 ? 1 : 0;
    counters.labels_removed += before > 0 && now == 0 ? 1 : 0;
  }
  absl::Status status = CountProperties(node_properties_, true, &counters);
  if (status.ok()) status = CountProperties(relationship_properties_, false, &counters);
  if (!status.ok()) return status;
  return counters;
}

}  // namespace dossier
