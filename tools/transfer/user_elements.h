// What users wrote, as a stream carries it, laid over the graph that articles made.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "graph/store/transaction.h"

namespace dossier {

class StreamNode;
class StreamRelationship;

// Over one transaction of the user layer, which must outlive it. Nodes first, then relationships, then Finish.
class UserElements {
 public:
  explicit UserElements(Transaction* transaction) : transaction_(transaction) {}

  // An element without anything of a user's is left alone.
  absl::Status Add(const StreamNode& node);
  absl::Status Add(const StreamRelationship& relationship);
  // Hides what users deleted; waits until here, since a node may go only after its relationships.
  absl::Status Finish();

  uint64_t nodes() const { return nodes_; }
  uint64_t relationships() const { return relationships_; }

 private:
  absl::Status CreateNode(const StreamNode& node);
  absl::Status ChangeNode(const StreamNode& node);
  absl::Status CreateRelationship(const StreamRelationship& relationship);
  absl::Status ChangeRelationship(const StreamRelationship& relationship);
  template <typename Properties, typename Set>
  absl::Status SetAll(const Properties& properties, const Set& set);
  absl::StatusOr<NodeId> FindEnd(const std::string& key);

  Transaction* transaction_;
  std::vector<NodeId> deleted_nodes_;
  std::vector<RelationshipId> deleted_relationships_;
  uint64_t nodes_ = 0;
  uint64_t relationships_ = 0;
};

}  // namespace dossier
