// A transaction that counts what passes through it.
#pragma once

#include <memory>
#include <utility>

#include "graph/store/transaction.h"

namespace dossier {

struct TransactionCost {
  uint64_t records_read = 0;  // one for each record got or visited
  uint64_t bytes_read = 0;
  uint64_t records_written = 0;
  uint64_t bytes_written = 0;
  uint64_t graph_writes = 0;  // elements, labels, properties, evidence
  uint64_t articles_read = 0;
};

// Everything goes to `inner`; `cost` grows.
class CountingTransaction : public Transaction {
 public:
  CountingTransaction(std::unique_ptr<Transaction> inner, TransactionCost* cost)
      : inner_(std::move(inner)), cost_(cost) {}

  const Catalog& catalog() const override { return inner_->catalog(); }
  uint64_t NodeCount() const override { return inner_->NodeCount(); }
  uint64_t NodeCount(LabelId label) const override { return inner_->NodeCount(label); }
  uint64_t RelationshipCount() const override { return inner_->RelationshipCount(); }
  uint64_t RelationshipCount(TypeId type) const override { return inner_->RelationshipCount(type); }
  absl::StatusOr<std::unique_ptr<IdCursor>> ScanNodes() const override {
    return inner_->ScanNodes();
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> ScanLabel(LabelId label) const override {
    return inner_->ScanLabel(label);
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> ScanRelationships() const override {
    return inner_->ScanRelationships();
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> ScanType(TypeId type) const override {
    return inner_->ScanType(type);
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> IndexSeek(
      IndexId index, std::span<const Value> values) const override {
    return inner_->IndexSeek(index, values);
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> IndexRange(
      IndexId index, const std::optional<IndexBound>& low,
      const std::optional<IndexBound>& high) const override {
    return inner_->IndexRange(index, low, high);
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> IndexPrefix(IndexId index,
                                                        std::string_view prefix) const override {
    return inner_->IndexPrefix(index, prefix);
  }
  absl::Status Expand(std::span<const NodeId> from, Direction direction,
                      std::span<const TypeId> types, Neighbors* out) const override {
    return inner_->Expand(from, direction, types, out);
  }
  absl::Status Degrees(std::span<const NodeId> from, Direction direction,
                       std::span<const TypeId> types, std::vector<uint64_t>* out) const override {
    return inner_->Degrees(from, direction, types, out);
  }
  absl::Status NodeProperties(std::span<const NodeId> ids, KeyId key,
                              std::vector<Value>* out) const override {
    return inner_->NodeProperties(ids, key, out);
  }
  absl::Status RelationshipProperties(std::span<const RelationshipId> ids, KeyId key,
                                      std::vector<Value>* out) const override {
    return inner_->RelationshipProperties(ids, key, out);
  }
  absl::Status HasLabel(std::span<const NodeId> ids, LabelId label,
                        std::vector<uint8_t>* out) const override {
    return inner_->HasLabel(ids, label, out);
  }
  absl::Status Relationships(std::span<const RelationshipId> ids,
                             std::vector<RelationshipRecord>* out) const override {
    return inner_->Relationships(ids, out);
  }
  absl::StatusOr<bool> NodeExists(NodeId id) const override { return inner_->NodeExists(id); }
  absl::StatusOr<std::vector<LabelId>> NodeLabels(NodeId id) const override {
    return inner_->NodeLabels(id);
  }
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllNodeProperties(NodeId id) const override {
    return inner_->AllNodeProperties(id);
  }
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllRelationshipProperties(
      RelationshipId id) const override {
    return inner_->AllRelationshipProperties(id);
  }
  absl::StatusOr<std::string> NodeKey(NodeId id) const override { return inner_->NodeKey(id); }
  absl::StatusOr<std::string> RelationshipKey(RelationshipId id) const override {
    return inner_->RelationshipKey(id);
  }
  absl::StatusOr<NodeId> FindNodeByKey(std::string_view key) const override {
    return inner_->FindNodeByKey(key);
  }
  absl::StatusOr<RelationshipId> FindRelationshipByKey(std::string_view key) const override {
    return inner_->FindRelationshipByKey(key);
  }
  absl::StatusOr<Layer> NodeLayer(NodeId id) const override { return inner_->NodeLayer(id); }
  absl::StatusOr<Layer> RelationshipLayer(RelationshipId id) const override {
    return inner_->RelationshipLayer(id);
  }
  absl::StatusOr<std::vector<StoredEvidence>> NodeEvidence(NodeId id) const override;
  absl::StatusOr<std::vector<StoredEvidence>> RelationshipEvidence(
      RelationshipId id) const override;
  absl::StatusOr<Article> GetArticle(std::string_view digest) const override;

  absl::StatusOr<LayerPart> NodePart(NodeId id, Layer layer) const override {
    return inner_->NodePart(id, layer);
  }
  absl::StatusOr<LayerPart> RelationshipPart(RelationshipId id, Layer layer) const override {
    return inner_->RelationshipPart(id, layer);
  }
  absl::StatusOr<RelationshipRecord> StoredRelationship(RelationshipId id) const override {
    return inner_->StoredRelationship(id);
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> ScanHiddenNodes() const override {
    return inner_->ScanHiddenNodes();
  }
  absl::StatusOr<std::unique_ptr<IdCursor>> ScanHiddenRelationships() const override {
    return inner_->ScanHiddenRelationships();
  }

  absl::StatusOr<std::string> GetRecord(std::string_view family,
                                        std::string_view key) const override;
  absl::Status ScanRecords(
      std::string_view family, std::string_view prefix,
      const std::function<bool(std::string_view, std::string_view)>& visit) const override;

  absl::StatusOr<LabelId> MakeLabel(std::string_view name) override {
    return inner_->MakeLabel(name);
  }
  absl::StatusOr<TypeId> MakeType(std::string_view name) override { return inner_->MakeType(name); }
  absl::StatusOr<KeyId> MakeKey(std::string_view name) override { return inner_->MakeKey(name); }
  absl::StatusOr<NodeId> CreateNode(std::string_view key) override {
    return Wrote(inner_->CreateNode(key));
  }
  absl::StatusOr<RelationshipId> CreateRelationship(NodeId start, TypeId type, NodeId end,
                                                    std::string_view key) override {
    return Wrote(inner_->CreateRelationship(start, type, end, key));
  }
  absl::Status SetNodeProperty(NodeId id, KeyId key, const Value& value) override {
    return Wrote(inner_->SetNodeProperty(id, key, value));
  }
  absl::Status SetRelationshipProperty(RelationshipId id, KeyId key, const Value& value) override {
    return Wrote(inner_->SetRelationshipProperty(id, key, value));
  }
  absl::Status AddLabel(NodeId id, LabelId label) override {
    return Wrote(inner_->AddLabel(id, label));
  }
  absl::Status RemoveLabel(NodeId id, LabelId label) override {
    return Wrote(inner_->RemoveLabel(id, label));
  }
  absl::Status DeleteNode(NodeId id) override { return Wrote(inner_->DeleteNode(id)); }
  absl::Status DeleteRelationship(RelationshipId id) override {
    return Wrote(inner_->DeleteRelationship(id));
  }
  absl::Status SetNodeEvidence(NodeId id, std::string_view digest,
                               std::span<const StoredEvidence> evidence) override;
  absl::Status SetRelationshipEvidence(RelationshipId id, std::string_view digest,
                                       std::span<const StoredEvidence> evidence) override;
  absl::Status PutArticle(const Article& article) override {
    return Wrote(inner_->PutArticle(article));
  }
  absl::Status DeleteArticle(std::string_view digest) override {
    return Wrote(inner_->DeleteArticle(digest));
  }
  absl::Status PutRecord(std::string_view family, std::string_view key,
                         std::string_view bytes) override;
  absl::Status DeleteRecord(std::string_view family, std::string_view key) override;
  absl::Status Commit() override { return inner_->Commit(); }

 private:
  template <typename Result>
  Result Wrote(Result result) {
    ++cost_->graph_writes;
    return result;
  }

  std::unique_ptr<Transaction> inner_;
  TransactionCost* cost_;
};

}  // namespace dossier
