// Every write of a query goes through here: it changes the transaction and keeps the books.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"
#include "query/engine/query_result.h"

namespace dossier {

// Elements are captured before they are deleted, so that results may still show them. Counters are
// net of what was there before the query: a property set and taken away again counts nothing.
// Errors of the data are QueryErrors (a value that cannot be stored, a deleted element, a broken
// constraint).
class GraphWriter {
 public:
  explicit GraphWriter(Transaction* transaction) : transaction_(*transaction) {}

  Transaction& transaction() { return transaction_; }

  absl::StatusOr<NodeId> CreateNode(const std::vector<std::string>& labels, const Map& properties);
  absl::StatusOr<RelationshipId> CreateRelationship(NodeId start, const std::string& type,
                                                    NodeId end, const Map& properties);
  // A null value removes the property.
  absl::Status SetNodeProperty(NodeId id, std::string_view key, const Value& value);
  absl::Status SetRelationshipProperty(RelationshipId id, std::string_view key, const Value& value);
  // With `replace`, properties that the map does not name are removed.
  absl::Status SetNodeProperties(NodeId id, const Map& properties, bool replace);
  absl::Status SetRelationshipProperties(RelationshipId id, const Map& properties, bool replace);
  absl::Status AddLabel(NodeId id, std::string_view label);
  absl::Status RemoveLabel(NodeId id, std::string_view label);
  // Deleting twice is fine. Without `detach`, relationships must be gone by the end of the query
  // (see Finish).
  absl::Status DeleteNode(NodeId id, bool detach);
  absl::Status DeleteRelationship(RelationshipId id);

  bool deleted_any() const { return !deleted_nodes_.empty() || !deleted_relationships_.empty(); }
  // nullptr where this query did not delete it.
  const NodeElement* FindDeletedNode(NodeId id) const;
  const RelationshipElement* FindDeletedRelationship(RelationshipId id) const;
  bool CreatedNode(NodeId id) const { return created_nodes_.contains(id); }

  // Before the commit: fails where a deleted node still has relationships.
  absl::Status Finish();
  absl::StatusOr<QueryCounters> Counters() const;

 private:
  using PropertyPlace = std::pair<uint64_t, KeyId>;
  // What stood in a place before the query touched it; null: nothing.
  using Before = std::map<PropertyPlace, Value>;

  absl::Status TouchNode(NodeId id, KeyId key);
  absl::Status TouchRelationship(RelationshipId id, KeyId key);
  void TouchLabel(LabelId label);
  absl::Status CountProperties(const Before& before, bool nodes, QueryCounters* counters) const;

  Transaction& transaction_;
  absl::flat_hash_set<NodeId> created_nodes_;
  absl::flat_hash_set<RelationshipId> created_relationships_;
  absl::flat_hash_map<NodeId, NodeElement> deleted_nodes_;
  absl::flat_hash_map<RelationshipId, RelationshipElement> deleted_relationships_;
  std::vector<std::pair<NodeId, RelationshipId>>
      left_behind_;  // relationships that deleted nodes still had
  Before node_properties_, relationship_properties_;
  std::map<LabelId, uint64_t> label_counts_;  // before the query
};

}  // namespace dossier
