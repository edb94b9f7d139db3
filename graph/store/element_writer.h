// Writes changed nodes and relationships with everything that hangs on them: records, label and
// type entries, counts, indexes, adjacency, stable keys.
#pragma once

#include <set>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/adjacency_writer.h"
#include "graph/store/element_state.h"
#include "graph/store/graph_counts.h"
#include "graph/store/index_writer.h"
#include "graph/store/read_context.h"
#include "graph/store/stored_catalog.h"

namespace dossier {

// Of one transaction.
class ElementWriter {
 public:
  // `layer` is the transaction's; `context` shows its writes.
  ElementWriter(Layer layer, const ReadContext* context, const StoredCatalog* catalog,
                GraphCounts* counts, PendingWrites* writes);

  absl::StatusOr<ElementState> Load(ElementKind kind, uint64_t id) const {
    return LoadElement(context_->view(), kind, id);
  }
  // Makes the element what `after` says; whether it is in sight follows from its parts and its
  // neighbourhood, not from after.hidden. `before` is as loaded.
  absl::Status Save(const ElementState& before, ElementState after);

  // The layer's part of the node shall go (for users: out of sight from now on); Finish finds out
  // whether it may.
  void MarkDeleted(NodeId node) { deleted_.insert(node); }
  void UnmarkDeleted(NodeId node) { deleted_.erase(node); }  // it was made anew

  // Whether a relationship of the node went or changed, so that it may have left sight with it.
  bool Touched(NodeId node) const { return touched_.contains(node); }

  // Before the commit. FailedPrecondition: a deleted node has relationships of the layer. Brings
  // nodes up to date whose relationships changed, and drops empty ones.
  absl::Status Finish();

 private:
  absl::StatusOr<bool> IsHidden(const ElementState& before, const ElementState& after) const;
  absl::StatusOr<bool> IsNodeHidden(const ElementState& node) const;
  absl::StatusOr<bool> EndsAreDeleted(const ElementState& relationship) const;
  absl::Status SaveRelationshipEnds(const ElementState& before, const ElementState& after);
  absl::Status PutEnds(const ElementState& relationship);
  absl::Status RemoveEnds(const ElementState& relationship);
  void Count(const ElementState& before, const ElementState& after);
  absl::Status Replace(const ElementState& before, const ElementState& after);
  // Nodes that nothing but the relationship may have kept in sight.
  absl::Status SettleBareEnds(const ElementState& relationship);
  absl::Status CheckDeleted(NodeId node);
  absl::Status Settle(NodeId node, bool may_erase);

  Layer layer_;
  const ReadContext* context_;
  GraphCounts* counts_;
  PendingWrites* writes_;
  AdjacencyWriter adjacency_;
  IndexWriter indexes_;
  std::set<NodeId> deleted_;
  std::set<NodeId> touched_;  // nodes that may have lost what kept them in sight
};

}  // namespace dossier
