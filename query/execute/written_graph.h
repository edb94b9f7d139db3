// The graph as a writing query sees it: the transaction, and what the query itself deleted.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/store/graph_reader.h"
#include "query/execute/graph_writer.h"

namespace dossier {

// Passes everything on to the transaction, but for elements that the query deleted: asking for
// their properties or labels is an EntityNotFound error, while type and ends of a deleted
// relationship are still told.
class WrittenGraph final : public GraphReader {
 public:
  // Both must outlive it.
  explicit WrittenGraph(const GraphWriter* writer, const Transaction* transaction)
      : writer_(*writer), graph_(*transaction) {}

  const Catalog& catalog() const override { return graph_.catalog(); }
  uint64_t NodeCount() const override { return graph_.NodeCount(); }
  uint64_t NodeCount(LabelId label) const override { return graph_.NodeCount(label); }
  uint64_t RelationshipCount() const override { return graph_.RelationshipCount(); }
  uint64_t RelationshipCount(TypeId type) const override { return graph_.RelationshipCount(type); }

  using Cursor = absl::StatusOr<std::unique_ptr<IdCursor>>;
  Cursor ScanNodes() const override { return graph_.ScanNodes(); }
  Cursor ScanLabel(LabelId label) const override { return graph_.ScanLabel(label); }
  Cursor ScanRelationships() const override { return graph_.ScanRelationships(); }
  Cursor ScanType(TypeId type) const override { return graph_.ScanType(type); }
  Cursor IndexSeek(IndexId index, std::span<const Value> values) const override {
    return graph_.IndexSeek(index, values);
  }
  Cursor IndexRange(IndexId index, const std::optional<IndexBound>& low,
                    const std::optional<IndexBound>& high) const override {
    return graph_.IndexRange(index, low, high);
  }
  Cursor IndexPrefix(IndexId index, std::string_view prefix) const override {
    return graph_.IndexPrefix(index, prefix);
  }

  absl::Status Expand(std::span<const NodeId> from, Direction direction,
                      std::span<const TypeId> types, Neighbors* out) const override {
    return graph_.Expand(from, direction, types, out);
  }
  absl::Status Degrees(std::span<const NodeId> from, Direction direction,
                       std::span<const TypeId> types, std::vector<uint64_t>* out) const override {
    return graph_.Degrees(from, direction, types, out);
  }

  absl::Status NodeProperties(std::span<const NodeId> ids, KeyId key,
                              std::vector<Value>* out) const override;
  absl::Status RelationshipProperties(std::span<const RelationshipId> ids, KeyId key,
                                      std::vector<Value>* out) const override;
  absl::Status HasLabel(std::span<const NodeId> ids, LabelId label,
                        std::vector<uint8_t>* out) const override;
  absl::Status Relationships(std::span<const RelationshipId> ids,
                             std::vector<RelationshipRecord>* out) const override;
  absl::StatusOr<bool> NodeExists(NodeId id) const override { return graph_.NodeExists(id); }
  absl::StatusOr<std::vector<LabelId>> NodeLabels(NodeId id) const override;
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllNodeProperties(NodeId id) const override;
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllRelationshipProperties(
      RelationshipId id) const override;

  absl::StatusOr<std::string> NodeKey(NodeId id) const override { return graph_.NodeKey(id); }
  absl::StatusOr<std::string> RelationshipKey(RelationshipId id) const override {
    return graph_.RelationshipKey(id);
  }
  absl::StatusOr<NodeId> FindNodeByKey(std::string_view key) const override {
    return graph_.FindNodeByKey(key);
  }
  absl::StatusOr<RelationshipId> FindRelationshipByKey(std::string_view key) const override {
    return graph_.FindRelationshipByKey(key);
  }
  absl::StatusOr<Layer> NodeLayer(NodeId id) const override { return graph_.NodeLayer(id); }
  absl::StatusOr<Layer> RelationshipLayer(RelationshipId id) const override {
    return graph_.RelationshipLayer(id);
  }
  absl::StatusOr<std::vector<StoredEvidence>> NodeEvidence(NodeId id) const override;
  absl::StatusOr<std::vector<StoredEvidence>> RelationshipEvidence(
      RelationshipId id) const override;
  absl::StatusOr<Article> GetArticle(std::string_view digest) const override;

 private:
  absl::Status CheckNodes(std::span<const NodeId> ids) const;
  absl::Status CheckRelationships(std::span<const RelationshipId> ids) const;

  const GraphWriter& writer_;
  const Transaction& graph_;
};

}  // namespace dossier
