#include "tests/graph/memory/memory_transaction.h"

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

absl::Status NoSuch(std::string_view what, uint64_t id) {
  return absl::NotFoundError(absl::StrCat(std::string(what), " ", id, " does not exist"));
}

absl::Status NotKept() {
  return absl::UnimplementedError("the memory store keeps no evidence and no articles");
}

void Put(std::map<KeyId, Value>* properties, KeyId key, const Value& value) {
  if (value.is_null()) {
    properties->erase(key);
  } else {
    properties->insert_or_assign(key, value);
  }
}

}  // namespace

absl::StatusOr<NodeId> MemoryTransaction::CreateNode(std::string_view key) {
  MemoryNode node;
  node.key = key.empty() ? absl::StrCat("user/", state()->next_user_key++) : std::string(key);
  node.layer = layer_;
  if (FindKey(state()->nodes, node.key) != kNoId) return absl::AlreadyExistsError(node.key);
  state()->nodes.push_back(std::move(node));
  state()->touching.emplace_back();
  return state()->nodes.size() - 1;
}

absl::StatusOr<RelationshipId> MemoryTransaction::CreateRelationship(NodeId start, TypeId type,
                                                                     NodeId end,
                                                                     std::string_view key) {
  if (!NodeThere(start)) return NoSuch("node", start);
  if (!NodeThere(end)) return NoSuch("node", end);
  MemoryRelationship r;
  r.key = key.empty() ? absl::StrCat("user/", state()->next_user_key++) : std::string(key);
  r.layer = layer_;
  r.start = start;
  r.end = end;
  r.type = type;
  state()->relationships.push_back(std::move(r));
  const RelationshipId id = state()->relationships.size() - 1;
  state()->touching[start].push_back(id);
  if (start != end) state()->touching[end].push_back(id);
  return id;
}

absl::Status MemoryTransaction::SetNodeProperty(NodeId id, KeyId key, const Value& value) {
  if (!NodeThere(id)) return NoSuch("node", id);
  Put(&state()->nodes[id].properties, key, value);
  return CheckUnique(id);
}

absl::Status MemoryTransaction::SetRelationshipProperty(RelationshipId id, KeyId key,
                                                        const Value& value) {
  if (!RelationshipThere(id)) return NoSuch("relationship", id);
  Put(&state()->relationships[id].properties, key, value);
  return absl::OkStatus();
}

absl::Status MemoryTransaction::AddLabel(NodeId id, LabelId label) {
  if (!NodeThere(id)) return NoSuch("node", id);
  state()->nodes[id].labels.insert(label);
  return CheckUnique(id);
}

absl::Status MemoryTransaction::RemoveLabel(NodeId id, LabelId label) {
  if (!NodeThere(id)) return NoSuch("node", id);
  state()->nodes[id].labels.erase(label);
  return absl::OkStatus();
}

absl::Status MemoryTransaction::DeleteNode(NodeId id) {
  if (!NodeThere(id)) return NoSuch("node", id);
  state()->nodes[id].exists = false;
  return absl::OkStatus();
}

absl::Status MemoryTransaction::DeleteRelationship(RelationshipId id) {
  if (!RelationshipThere(id)) return NoSuch("relationship", id);
  state()->relationships[id].exists = false;
  return absl::OkStatus();
}

absl::Status MemoryTransaction::SetNodeEvidence(NodeId, std::string_view,
                                                std::span<const StoredEvidence>) {
  return NotKept();
}
absl::Status MemoryTransaction::SetRelationshipEvidence(RelationshipId, std::string_view,
                                                        std::span<const StoredEvidence>) {
  return NotKept();
}
absl::Status MemoryTransaction::PutArticle(const Article&) { return NotKept(); }
absl::Status MemoryTransaction::DeleteArticle(std::string_view) { return NotKept(); }

absl::Status MemoryTransaction::PutRecord(std::string_view family, std::string_view key,
                                          std::string_view bytes) {
  state()->records.insert_or_assign({std::string(family), std::string(key)}, std::string(bytes));
  return absl::OkStatus();
}

absl::Status MemoryTransaction::DeleteRecord(std::string_view family, std::string_view key) {
  state()->records.erase({std::string(family), std::string(key)});
  return absl::OkStatus();
}

absl::Status MemoryTransaction::Commit() {
  for (const MemoryRelationship& r : state()->relationships) {
    if (r.exists && (!NodeThere(r.start) || !NodeThere(r.end))) {
      return absl::FailedPreconditionError("a deleted node still has relationships");
    }
  }
  publish_(state());
  writer_.unlock();
  return absl::OkStatus();
}

absl::Status MemoryTransaction::CheckUnique(NodeId id) const {
  for (const IndexInfo& index : state()->indexes) {
    if (!index.unique || !state()->nodes[id].labels.contains(index.label_or_type)) continue;
    std::vector<Value> values;
    for (KeyId key : index.keys) {
      auto found = state()->nodes[id].properties.find(key);
      values.push_back(found == state()->nodes[id].properties.end() ? Value() : found->second);
    }
    auto cursor = IndexSeek(index.id, values);
    if (!cursor.ok()) return cursor.status();
    std::vector<uint64_t> same;
    auto count = (*cursor)->Next(2, &same);
    if (!count.ok()) return count.status();
    for (uint64_t other : same) {
      if (other != id) {
        return absl::FailedPreconditionError(absl::StrCat(
            "constraint ", index.name, ": nodes ", id, " and ", other, " would have equal values"));
      }
    }
  }
  return absl::OkStatus();
}

}  // namespace dossier
