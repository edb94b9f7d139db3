// What each layer alone says of a node or relationship, and what users hid: for exports, which
// carry users' changes apart, and for ingest, which compares with what articles said before.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/graph_reader.h"
#include "graph/store/ids.h"
#include "graph/value/value.h"

namespace dossier {

// One layer's part of one element. Lists ascend by id. The derived part uses `labels` and
// `properties` alone; the user part is laid over it: first removals, then additions. Relationships
// have no labels.
struct LayerPart {
  bool present = false;  // false: this layer says nothing of the element
  bool created = false;  // user part: the element was made by a user, not found in articles
  bool deleted =
      false;  // user part: hidden from every GraphReader although articles may support it
  std::vector<LabelId> labels;
  std::vector<LabelId> removed_labels;
  std::vector<std::pair<KeyId, Value>> properties;
  std::vector<KeyId> removed_properties;
};

// Sees hidden elements too. Ids that do not exist give an absent part. NodeKey and RelationshipKey
// of GraphReader also name hidden elements. A reader that keeps no layers apart need not override
// these: they answer Unimplemented.
class LayerReader {
 public:
  virtual ~LayerReader() = default;
  virtual absl::StatusOr<LayerPart> NodePart(NodeId id, Layer layer) const;
  virtual absl::StatusOr<LayerPart> RelationshipPart(RelationshipId id, Layer layer) const;
  // Type and ends, also of a hidden relationship; id == kNoId where there is none.
  virtual absl::StatusOr<RelationshipRecord> StoredRelationship(RelationshipId id) const;
  // Elements that are kept but hidden (deleted by users, or left with nothing to show), ascending.
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> ScanHiddenNodes() const;
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> ScanHiddenRelationships() const;
};

}  // namespace dossier
