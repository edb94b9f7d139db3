// A transaction of the store: changes pile up in memory, reads see them, Commit writes them as one.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_store.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/element_writer.h"
#include "graph/store/id_counters.h"
#include "graph/store/image_keeper.h"
#include "graph/store/name_table.h"
#include "graph/store/stored_reader.h"
#include "graph/store/transaction.h"
#include "graph/store/writer_turn.h"

namespace dossier {

// Changes over the state they started from.
struct PendingState {
  explicit PendingState(std::shared_ptr<const ByteView> the_base)
      : base(std::move(the_base)), view(base.get(), &writes) {}

  std::shared_ptr<const ByteView> base;
  PendingWrites writes;
  PendingView view;
};

class StoredTransaction : public StoredReader<Transaction> {
 public:
  static absl::StatusOr<std::unique_ptr<Transaction>> Begin(Layer layer,
                                                            std::unique_ptr<WriterQueue::Turn> turn,
                                                            ByteStore* store, NameTable* names,
                                                            ImageKeeper* keeper);

  absl::StatusOr<LabelId> MakeLabel(std::string_view name) override;
  absl::StatusOr<TypeId> MakeType(std::string_view name) override;
  absl::StatusOr<KeyId> MakeKey(std::string_view name) override;

  absl::StatusOr<NodeId> CreateNode(std::string_view key) override;
  absl::StatusOr<RelationshipId> CreateRelationship(NodeId start, TypeId type, NodeId end,
                                                    std::string_view key) override;
  absl::Status SetNodeProperty(NodeId id, KeyId key, const Value& value) override;
  absl::Status SetRelationshipProperty(RelationshipId id, KeyId key, const Value& value) override;
  absl::Status AddLabel(NodeId id, LabelId label) override;
  absl::Status RemoveLabel(NodeId id, LabelId label) override;
  absl::Status DeleteNode(NodeId id) override;
  absl::Status DeleteRelationship(RelationshipId id) override;

  absl::Status SetNodeEvidence(NodeId id, std::string_view article_digest,
                               std::span<const StoredEvidence> evidence) override;
  absl::Status SetRelationshipEvidence(RelationshipId id, std::string_view article_digest,
                                       std::span<const StoredEvidence> evidence) override;
  absl::Status PutArticle(const Article& article) override;
  absl::Status DeleteArticle(std::string_view digest) override;
  absl::Status PutRecord(std::string_view family, std::string_view key,
                         std::string_view bytes) override;
  absl::Status DeleteRecord(std::string_view family, std::string_view key) override;
  absl::Status Commit() override;

 private:
  StoredTransaction(Layer layer, std::unique_ptr<WriterQueue::Turn> turn, ByteStore* store,
                    NameTable* names, ImageKeeper* keeper, std::shared_ptr<PendingState> pending,
                    ReaderParts parts);

  // NotFound unless the layer sees the element.
  absl::StatusOr<ElementState> LoadSeen(ElementKind kind, uint64_t id) const;
  absl::Status Save(const ElementState& before, ElementState after);
  // The state to make an element in: a new one, or the kept one of the key.
  absl::StatusOr<ElementState> StateForKey(ElementKind kind, std::string_view key);
  absl::StatusOr<uint64_t> Create(const ElementState& before, ElementState after);
  absl::Status SetProperty(ElementKind kind, uint64_t id, KeyId key, const Value& value);
  absl::Status ChangeLabel(NodeId id, LabelId label, bool present);
  bool MayDelete(const ElementState& state) const;
  absl::Status Delete(ElementKind kind, uint64_t id);
  absl::Status SetEvidence(ElementKind kind, uint64_t id, std::string_view article_digest,
                           std::span<const StoredEvidence> evidence);
  PendingWrites* writes() { return &pending_->writes; }

  Layer layer_;
  std::unique_ptr<WriterQueue::Turn> turn_;
  ByteStore* store_;
  NameTable* names_;
  ImageKeeper* keeper_;
  std::shared_ptr<PendingState> pending_;
  // Writing looks at what is there whatever the layer's sight.
  ReadContext whole_;
  ElementWriter writer_;
  IdCounters ids_;
  bool broken_ = false;
};

}  // namespace dossier
