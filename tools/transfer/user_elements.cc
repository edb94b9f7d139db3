#include "tools/transfer/user_elements.h"

#include "absl/strings/str_cat.h"
#include "proto/graph_stream.pb.h"
#include "tools/transfer/value_message.h"

namespace dossier {

template <typename Properties, typename Set>
absl::Status UserElements::SetAll(const Properties& properties, const Set& set) {
  for (const NamedValueMessage& property : properties) {
    absl::StatusOr<KeyId> key = transaction_->MakeKey(property.key());
    if (!key.ok()) return key.status();
    absl::StatusOr<Value> value = ReadValueMessage(property.value());
    if (!value.ok()) return value.status();
    absl::Status status = set(*key, *value);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status UserElements::Add(const StreamNode& node) {
  if (!node.created_by_user() && !node.has_user()) return absl::OkStatus();
  ++nodes_;
  return node.created_by_user() ? CreateNode(node) : ChangeNode(node);
}

absl::Status UserElements::CreateNode(const StreamNode& node) {
  absl::StatusOr<NodeId> id = transaction_->CreateNode(node.key());
  if (!id.ok()) return id.status();
  for (const std::string& name : node.labels()) {
    absl::StatusOr<LabelId> label = transaction_->MakeLabel(name);
    if (!label.ok()) return label.status();
    absl::Status status = transaction_->AddLabel(*id, *label);
    if (!status.ok()) return status;
  }
  return SetAll(node.properties(), [&](KeyId key, const Value& value) { return transaction_->SetNodeProperty(*id, key, value); });
}

absl::Status UserElements::ChangeNode(const StreamNode& node) {
  absl::StatusOr<NodeId> id = FindEnd(node.key());
  if (!id.ok()) return id.status();
  const UserChanges& user = node.user();
  for (const std::string& name : user.labels_added()) {
    absl::StatusOr<LabelId> label = transaction_->MakeLabel(name);
    if (!label.ok()) return label.status();
    absl::Status status = transaction_->AddLabel(*id, *label);
    if (!status.ok()) return status;
  }
  for (const std::string& name : user.labels_removed()) {
    absl::StatusOr<LabelId> label = transaction_->MakeLabel(name);
    if (!label.ok()) return label.status();
    absl::Status status = transaction_->RemoveLabel(*id, *label);
    if (!status.ok()) return status;
  }
  auto set = [&](KeyId key, const Value& value) { return transaction_->SetNodeProperty(*id, key, value); };
  for (const std::string& name : user.properties_removed()) {
    absl::StatusOr<KeyId> key = transaction_->MakeKey(name);
    if (!key.ok()) return key.status();
    absl::Status status = set(*key, Value());
    if (!status.ok()) return status;
  }
  if (user.deleted()) deleted_nodes_.push_back(*id);
  return SetAll(user.properties_set(), set);
}

absl::StatusOr<NodeId> UserElements::FindEnd(const std::string& key) {
  absl::StatusOr<NodeId> id = transaction_->FindNodeByKey(key);
  if (!id.ok() || *id != kNoId) return id;
  return absl::InvalidArgumentError(absl::StrCat("the stream names a node '", key, "' that it does not hold"));
}

absl::Status UserElements::Add(const StreamRelationship& relationship) {
  if (!relationship.created_by_user() && !relationship.has_user()) return absl::OkStatus();
  ++relationships_;
  return relationship.created_by_user() ? CreateRelationship(relationship) : ChangeRelationship(relationship);
}

absl::Status UserElements::CreateRelationship(const StreamRelationship& relationship) {
  absl::StatusOr<NodeId> start = FindEnd(relationship.start());
  if (!start.ok()) return start.status();
  absl::StatusOr<NodeId> end = FindEnd(relationship.end());
  if (!end.ok()) return end.status();
  absl::StatusOr<TypeId> type = transaction_->MakeType(relationship.type());
  if (!type.ok()) return type.status();
  absl::StatusOr<RelationshipId> id = transaction_->CreateRelationship(*start, *type, *end, relationship.key());
  if (!id.ok()) return id.status();
  return SetAll(relationship.properties(),
                [&](KeyId key, const Value& value) { return transaction_->SetRelationshipProperty(*id, key, value); });
}

absl::Status UserElements::ChangeRelationship(const StreamRelationship& relationship) {
  absl::StatusOr<RelationshipId> id = transaction_->FindRelationshipByKey(relationship.key());
  if (!id.ok()) return id.status();
  if (*id == kNoId) {
    return absl::InvalidArgumentError(absl::StrCat("the stream changes a relationship '", relationship.key(), "' that no article gives"));
  }
  const UserChanges& user = relationship.user();
  auto set = [&](KeyId key, const Value& value) { return transaction_->SetRelationshipProperty(*id, key, value); };
  for (const std::string& name : user.properties_removed()) {
    absl::StatusOr<KeyId> key = transaction_->MakeKey(name);
    if (!key.ok()) return key.status();
    absl::Status status = set(*key, Value());
    if (!status.ok()) return status;
  }
  if (user.deleted()) deleted_relationships_.push_back(*id);
  return SetAll(user.properties_set(), set);
}

absl::Status UserElements::Finish() {
  for (RelationshipId id : deleted_relationships_) {
    absl::Status status = transaction_->DeleteRelationship(id);
    if (!status.ok()) return status;
  }
  for (NodeId id : deleted_nodes_) {
    absl::Status status = transaction_->DeleteNode(id);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace dossier
