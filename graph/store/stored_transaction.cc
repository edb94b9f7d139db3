#include "graph/store/stored_transaction.h"

#include "absl/strings/str_cat.h"
#include "graph/storage/status_flow.h"
#include "graph/store/evidence_reads.h"
#include "graph/store/part_edit.h"
#include "graph/store/property_value.h"

namespace dossier {
namespace {

std::string_view NameOf(ElementKind kind) {
  return kind == ElementKind::kNode ? "node" : "relationship";
}

Sight SightOf(Layer layer) {
  return layer == Layer::kDerived ? Sight::kDerived : Sight::kEffective;
}

absl::Status Absent(ElementKind kind, uint64_t id) {
  return absl::NotFoundError(absl::StrCat("no ", std::string(NameOf(kind)), " ", id));
}

std::shared_ptr<const ByteView> ViewOf(const std::shared_ptr<PendingState>& pending) {
  return std::shared_ptr<const ByteView>(pending, &pending->view);
}

absl::Status CheckFamily(std::string_view family) {
  if (family.find('\0') == std::string_view::npos) return absl::OkStatus();
  return absl::InvalidArgumentError("the name of a family of records holds a NUL byte");
}

}  // namespace

StoredTransaction::StoredTransaction(Layer layer, std::unique_ptr<WriterQueue::Turn> turn,
                                     ByteStore* store, NameTable* names, ImageKeeper* keeper,
                                     std::shared_ptr<PendingState> pending, ReaderParts parts)
    : StoredReader(ViewOf(pending), SightOf(layer), StoredCatalog(names, std::move(parts.indexes)),
                   std::move(parts.counts)),
      layer_(layer),
      turn_(std::move(turn)),
      store_(store),
      names_(names),
      keeper_(keeper),
      pending_(std::move(pending)),
      whole_(ViewOf(pending_), Sight::kEffective),
      writer_(layer, &whole_, &state_.catalog, &state_.counts, &pending_->writes) {}

absl::StatusOr<std::unique_ptr<Transaction>> StoredTransaction::Begin(
    Layer layer, std::unique_ptr<WriterQueue::Turn> turn, ByteStore* store, NameTable* names,
    ImageKeeper* keeper) {
  DOSSIER_ASSIGN_OR_RETURN(auto base, store->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(ReaderParts parts, LoadReaderParts(*base));
  DOSSIER_ASSIGN_OR_RETURN(IdCounters ids, IdCounters::Load(*base));
  auto pending = std::make_shared<PendingState>(std::move(base));
  std::unique_ptr<StoredTransaction> transaction(new StoredTransaction(
      layer, std::move(turn), store, names, keeper, std::move(pending), std::move(parts)));
  transaction->ids_ = ids;
  return transaction;
}

absl::StatusOr<LabelId> StoredTransaction::MakeLabel(std::string_view name) {
  return names_->Make(NameKind::kLabel, name, store_);
}
absl::StatusOr<TypeId> StoredTransaction::MakeType(std::string_view name) {
  return names_->Make(NameKind::kType, name, store_);
}
absl::StatusOr<KeyId> StoredTransaction::MakeKey(std::string_view name) {
  return names_->Make(NameKind::kKey, name, store_);
}

absl::StatusOr<ElementState> StoredTransaction::LoadSeen(ElementKind kind, uint64_t id) const {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state, writer_.Load(kind, id));
  if (!SeenBy(layer_, state)) return Absent(kind, id);
  return state;
}

absl::Status StoredTransaction::Save(const ElementState& before, ElementState after) {
  absl::Status status = writer_.Save(before, std::move(after));
  broken_ |= !status.ok();
  return status;
}

absl::StatusOr<ElementState> StoredTransaction::StateForKey(ElementKind kind,
                                                            std::string_view key) {
  ElementState state;
  state.kind = kind;
  if (key.empty()) {
    DOSSIER_ASSIGN_OR_RETURN(state.stable_key, ids_.TakeUserKey(whole_, kind));
    return state;
  }
  DOSSIER_ASSIGN_OR_RETURN(uint64_t id, FindStoredByKey(whole_, kind, key));
  if (id != kNoId) return writer_.Load(kind, id);
  state.stable_key = key;
  return state;
}

absl::StatusOr<uint64_t> StoredTransaction::Create(const ElementState& before, ElementState after) {
  if (!EditCreate(layer_, &after)) {
    return absl::AlreadyExistsError(
        absl::StrCat("a ", std::string(NameOf(after.kind)), " with the key '", after.stable_key,
                     "' ", after.user.deleted ? "was deleted by a user" : "exists already"));
  }
  if (!after.stored) after.id = ids_.TakeId(after.kind);
  if (after.kind == ElementKind::kNode) writer_.UnmarkDeleted(after.id);
  uint64_t id = after.id;
  DOSSIER_RETURN_IF_ERROR(Save(before, std::move(after)));
  return id;
}

absl::StatusOr<NodeId> StoredTransaction::CreateNode(std::string_view key) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState before, StateForKey(ElementKind::kNode, key));
  return Create(before, before);
}

absl::StatusOr<RelationshipId> StoredTransaction::CreateRelationship(NodeId start, TypeId type,
                                                                     NodeId end,
                                                                     std::string_view key) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState from, LoadSeen(ElementKind::kNode, start));
  DOSSIER_ASSIGN_OR_RETURN(ElementState to, LoadSeen(ElementKind::kNode, end));
  DOSSIER_ASSIGN_OR_RETURN(ElementState before, StateForKey(ElementKind::kRelationship, key));
  ElementState after = before;
  // A user's word on a relationship that articles no longer support does not hold it in place.
  bool movable = layer_ == Layer::kDerived ? !before.derived : !before.Visible();
  if (movable) {
    after.type = type;
    after.start = start;
    after.end = end;
    after.ends_deleted = from.user.deleted || to.user.deleted;
  }
  return Create(before, std::move(after));
}

absl::Status StoredTransaction::SetProperty(ElementKind kind, uint64_t id, KeyId key,
                                            const Value& value) {
  std::optional<std::string> encoded;
  if (!value.is_null()) {
    DOSSIER_ASSIGN_OR_RETURN(encoded, EncodeProperty(value));
  }
  DOSSIER_ASSIGN_OR_RETURN(ElementState before, LoadSeen(kind, id));
  ElementState after = before;
  EditProperty(layer_, key, std::move(encoded), &after);
  return Save(before, std::move(after));
}

absl::Status StoredTransaction::SetNodeProperty(NodeId id, KeyId key, const Value& value) {
  return SetProperty(ElementKind::kNode, id, key, value);
}
absl::Status StoredTransaction::SetRelationshipProperty(RelationshipId id, KeyId key,
                                                        const Value& value) {
  return SetProperty(ElementKind::kRelationship, id, key, value);
}

absl::Status StoredTransaction::ChangeLabel(NodeId id, LabelId label, bool present) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState before, LoadSeen(ElementKind::kNode, id));
  ElementState after = before;
  EditLabel(layer_, label, present, &after);
  return Save(before, std::move(after));
}

absl::Status StoredTransaction::AddLabel(NodeId id, LabelId label) {
  return ChangeLabel(id, label, true);
}
absl::Status StoredTransaction::RemoveLabel(NodeId id, LabelId label) {
  return ChangeLabel(id, label, false);
}

bool StoredTransaction::MayDelete(const ElementState& state) const {
  if (SeenBy(layer_, state)) return true;
  // A node that only its relationships kept in sight left with them; whoever deletes both may
  // still.
  return layer_ == Layer::kUser && state.kind == ElementKind::kNode && state.stored &&
         !state.user.deleted && writer_.Touched(state.id);
}

absl::Status StoredTransaction::Delete(ElementKind kind, uint64_t id) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState before, writer_.Load(kind, id));
  if (!MayDelete(before)) return Absent(kind, id);
  ElementState after = before;
  EditDelete(layer_, &after);
  if (before.derived && !after.derived) {
    DOSSIER_RETURN_IF_ERROR(EraseEvidence(whole_, kind, id, writes()));
  }
  if (kind == ElementKind::kNode) writer_.MarkDeleted(id);
  return Save(before, std::move(after));
}

absl::Status StoredTransaction::DeleteNode(NodeId id) { return Delete(ElementKind::kNode, id); }
absl::Status StoredTransaction::DeleteRelationship(RelationshipId id) {
  return Delete(ElementKind::kRelationship, id);
}

absl::Status StoredTransaction::SetEvidence(ElementKind kind, uint64_t id,
                                            std::string_view article_digest,
                                            std::span<const StoredEvidence> evidence) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state, writer_.Load(kind, id));
  if (!state.derived) return Absent(kind, id);
  std::string key = key::OfEvidence(kind, id, article_digest);
  if (evidence.empty()) {
    writes()->Delete(std::move(key));
  } else {
    writes()->Put(std::move(key), EncodeEvidence(evidence));
  }
  return absl::OkStatus();
}

absl::Status StoredTransaction::SetNodeEvidence(NodeId id, std::string_view article_digest,
                                                std::span<const StoredEvidence> evidence) {
  return SetEvidence(ElementKind::kNode, id, article_digest, evidence);
}
absl::Status StoredTransaction::SetRelationshipEvidence(RelationshipId id,
                                                        std::string_view article_digest,
                                                        std::span<const StoredEvidence> evidence) {
  return SetEvidence(ElementKind::kRelationship, id, article_digest, evidence);
}

absl::Status StoredTransaction::PutArticle(const Article& article) {
  if (article.digest().empty()) return absl::InvalidArgumentError("an article without a digest");
  StoreArticle(article, writes());
  return absl::OkStatus();
}
absl::Status StoredTransaction::DeleteArticle(std::string_view digest) {
  EraseArticle(digest, writes());
  return absl::OkStatus();
}

absl::Status StoredTransaction::PutRecord(std::string_view family, std::string_view key,
                                          std::string_view bytes) {
  DOSSIER_RETURN_IF_ERROR(CheckFamily(family));
  writes()->Put(key::OfRecord(family, key), std::string(bytes));
  return absl::OkStatus();
}
absl::Status StoredTransaction::DeleteRecord(std::string_view family, std::string_view key) {
  DOSSIER_RETURN_IF_ERROR(CheckFamily(family));
  writes()->Delete(key::OfRecord(family, key));
  return absl::OkStatus();
}

absl::Status StoredTransaction::Commit() {
  if (broken_) {
    return absl::FailedPreconditionError("the transaction met an error and can only be given up");
  }
  broken_ = true;  // also after success: it is over
  if (writes()->empty()) return absl::OkStatus();
  DOSSIER_RETURN_IF_ERROR(writer_.Finish());
  state_.counts.WriteTo(writes());
  ids_.WriteTo(writes());
  DOSSIER_RETURN_IF_ERROR(keeper_->BeforeCommit(*pending_->base, writes()));
  return store_->Commit(*writes());
}

}  // namespace dossier
