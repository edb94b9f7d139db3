// Writing to the memory store: a private copy of the graph, swapped in at Commit.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "graph/store/transaction.h"
#include "tests/graph/memory/memory_reader.h"

namespace dossier {

class MemoryTransaction final : public MemoryReader<Transaction> {
 public:
  using Publish = std::function<void(std::shared_ptr<MemoryState>)>;
  MemoryTransaction(MemoryCatalogNames* names, std::shared_ptr<MemoryState> copy, Layer layer,
                    std::unique_lock<std::mutex> writer, Publish publish)
      : MemoryReader(names, std::move(copy)),
        layer_(layer),
        writer_(std::move(writer)),
        publish_(std::move(publish)) {}

  absl::StatusOr<LabelId> MakeLabel(std::string_view name) override {
    return names()->labels.Make(name);
  }
  absl::StatusOr<TypeId> MakeType(std::string_view name) override {
    return names()->types.Make(name);
  }
  absl::StatusOr<KeyId> MakeKey(std::string_view name) override { return names()->keys.Make(name); }

  absl::StatusOr<NodeId> CreateNode(std::string_view key) override;
  absl::StatusOr<RelationshipId> CreateRelationship(NodeId start, TypeId type, NodeId end,
                                                    std::string_view key) override;
  absl::Status SetNodeProperty(NodeId id, KeyId key, const Value& value) override;
  absl::Status SetRelationshipProperty(RelationshipId id, KeyId key, const Value& value) override;
  absl::Status AddLabel(NodeId id, LabelId label) override;
  absl::Status RemoveLabel(NodeId id, LabelId label) override;
  absl::Status DeleteNode(NodeId id) override;
  absl::Status DeleteRelationship(RelationshipId id) override;
  absl::Status SetNodeEvidence(NodeId, std::string_view, std::span<const StoredEvidence>) override;
  absl::Status SetRelationshipEvidence(RelationshipId, std::string_view,
                                       std::span<const StoredEvidence>) override;
  absl::Status PutArticle(const Article&) override;
  absl::Status DeleteArticle(std::string_view) override;
  absl::Status PutRecord(std::string_view family, std::string_view key,
                         std::string_view bytes) override;
  absl::Status DeleteRecord(std::string_view family, std::string_view key) override;
  absl::Status Commit() override;

 private:
  absl::Status CheckUnique(NodeId id) const;

  Layer layer_;
  std::unique_lock<std::mutex> writer_;
  Publish publish_;
};

}  // namespace dossier
