#include "graph/store/stored_loader.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/storage/byte_coding.h"
#include "graph/storage/status_flow.h"
#include "graph/store/image_keeper.h"
#include "graph/store/index_writer.h"
#include "graph/store/member_entry.h"
#include "graph/store/part_edit.h"
#include "graph/store/property_value.h"
#include "graph/store/unique_stream.h"

namespace dossier {
namespace {

constexpr uint64_t kSortMemory = uint64_t{128} << 20;  // each of two

absl::StatusOr<EncodedProperties> EncodeAll(PropertyList properties) {
  EncodedProperties encoded;
  for (const auto& [key, value] : properties) {
    if (value.is_null()) continue;
    DOSSIER_ASSIGN_OR_RETURN(std::string bytes, EncodeProperty(value));
    encoded.emplace_back(key, std::move(bytes));
  }
  std::sort(encoded.begin(), encoded.end());
  return encoded;
}

LabelSet SortedLabels(std::span<const LabelId> labels) {
  LabelSet sorted(labels.begin(), labels.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

ElementPart* PartOf(Layer layer, ElementState* state) {
  return layer == Layer::kDerived ? &*state->derived : &state->user;
}

}  // namespace

StoredLoader::StoredLoader(Layer layer, std::unique_ptr<WriterQueue::Turn> turn, ByteStore* store,
                           NameTable* names, std::shared_ptr<const ByteView> view,
                           ReaderParts parts, IdCounters ids, std::unique_ptr<SortedImport> import)
    : layer_(layer),
      turn_(std::move(turn)),
      store_(store),
      names_(names),
      context_(std::move(view), Sight::kEffective),
      catalog_(names, std::move(parts.indexes)),
      counts_(std::move(parts.counts)),
      ids_(ids),
      first_node_(ids.NextId(ElementKind::kNode)),
      import_(std::move(import)),
      nodes_(import_->NewStream()),
      relationships_(import_->NewStream()),
      entries_(import_->scratch_folder(), "entries", kSortMemory),
      adjacency_(import_->scratch_folder(), "adjacency", kSortMemory) {}

StoredLoader::~StoredLoader() = default;

absl::StatusOr<std::unique_ptr<BulkLoader>> StoredLoader::Begin(
    Layer layer, std::unique_ptr<WriterQueue::Turn> turn, ByteStore* store, NameTable* names) {
  DOSSIER_ASSIGN_OR_RETURN(auto view, store->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(ReaderParts parts, LoadReaderParts(*view));
  DOSSIER_ASSIGN_OR_RETURN(IdCounters ids, IdCounters::Load(*view));
  DOSSIER_ASSIGN_OR_RETURN(auto import, store->NewImport());
  return std::unique_ptr<BulkLoader>(new StoredLoader(layer, std::move(turn), store, names,
                                                      std::move(view), std::move(parts), ids,
                                                      std::move(import)));
}

absl::StatusOr<LabelId> StoredLoader::MakeLabel(std::string_view name) {
  return names_->Make(NameKind::kLabel, name, store_);
}
absl::StatusOr<TypeId> StoredLoader::MakeType(std::string_view name) {
  return names_->Make(NameKind::kType, name, store_);
}
absl::StatusOr<KeyId> StoredLoader::MakeKey(std::string_view name) {
  return names_->Make(NameKind::kKey, name, store_);
}

absl::StatusOr<ElementState> StoredLoader::NewElement(ElementKind kind, std::string_view key,
                                                      PropertyList properties) {
  ElementState state;
  state.kind = kind;
  state.stable_key = key;
  if (key.empty()) {
    DOSSIER_ASSIGN_OR_RETURN(state.stable_key, ids_.TakeUserKey(context_, kind));
  }
  DOSSIER_ASSIGN_OR_RETURN(EncodedProperties encoded, EncodeAll(properties));
  EditCreate(layer_, &state);
  PartOf(layer_, &state)->properties = std::move(encoded);
  state.id = ids_.TakeId(kind);
  state.stored = true;
  return state;
}

absl::Status StoredLoader::AddIndexEntries(const ElementState& state) {
  for (const IndexInfo& index : catalog_.indexes()) {
    DOSSIER_ASSIGN_OR_RETURN(auto bytes, IndexKeyOf(index, state, EffectivePart(state)));
    if (!bytes) continue;
    DOSSIER_RETURN_IF_ERROR(entries_.Add(key::OfIndexEntry(index.id, *bytes, state.id), ""));
  }
  return absl::OkStatus();
}

absl::Status StoredLoader::AddSmallEntries(const ElementState& state) {
  CountKind kind = state.kind == ElementKind::kNode ? CountKind::kNodes : CountKind::kRelationships;
  counts_.Add(kind, kNoName, 1);
  for (const auto& [name, membership] : MembershipsOf(state)) {
    counts_.Add(kind, name, 1);
    DOSSIER_RETURN_IF_ERROR(
        entries_.Add(key::OfMember(state.kind, name, state.id), EncodeMembership(membership)));
  }
  std::string id;
  PutVarint(state.id, &id);
  return entries_.Add(key::OfElementName(state.kind, state.stable_key), id);
}

absl::Status StoredLoader::Add(const ElementState& state, SortedImport::Stream* records) {
  PendingWrites record;
  StoreElement(state, &record);
  for (const auto& [key, value] : record.changes()) {
    DOSSIER_RETURN_IF_ERROR(records->Add(key, *value));
  }
  DOSSIER_RETURN_IF_ERROR(AddSmallEntries(state));
  return AddIndexEntries(state);
}

absl::StatusOr<NodeId> StoredLoader::AddNode(std::string_view key, std::span<const LabelId> labels,
                                             PropertyList properties) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state, NewElement(ElementKind::kNode, key, properties));
  PartOf(layer_, &state)->labels = SortedLabels(labels);
  DOSSIER_RETURN_IF_ERROR(Add(state, nodes_.get()));
  return state.id;
}

absl::Status StoredLoader::CheckEnd(NodeId end) const {
  if (end >= first_node_ && end < ids_.NextId(ElementKind::kNode)) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat("node ", end, " is not of this load"));
}

absl::StatusOr<RelationshipId> StoredLoader::AddRelationship(NodeId start, TypeId type, NodeId end,
                                                             std::string_view key,
                                                             PropertyList properties) {
  DOSSIER_RETURN_IF_ERROR(CheckEnd(start));
  DOSSIER_RETURN_IF_ERROR(CheckEnd(end));
  DOSSIER_ASSIGN_OR_RETURN(ElementState state,
                           NewElement(ElementKind::kRelationship, key, properties));
  state.type = type;
  state.start = start;
  state.end = end;
  DOSSIER_RETURN_IF_ERROR(Add(state, relationships_.get()));
  const AdjacencyEntry to_end{end, state.id, false, false};
  const AdjacencyEntry to_start{start, state.id, false, false};
  DOSSIER_RETURN_IF_ERROR(adjacency_.Add(AdjacencySortKey(start, type, true, to_end), ""));
  DOSSIER_RETURN_IF_ERROR(adjacency_.Add(AdjacencySortKey(end, type, false, to_start), ""));
  return state.id;
}

absl::Status StoredLoader::WriteAdjacency() {
  auto stream = import_->NewStream();
  AdjacencyPacker packer(layer_ == Layer::kDerived, stream.get());
  DOSSIER_RETURN_IF_ERROR(
      adjacency_.Visit([&](std::string_view key, std::string_view) { return packer.Add(key); }));
  return packer.Finish();
}

absl::Status StoredLoader::WriteEntries() {
  auto stream = import_->NewStream();
  UniqueStream indexed(&context_, catalog_.indexes(), stream.get());
  std::string last;
  return entries_.Visit([&](std::string_view key, std::string_view value) -> absl::Status {
    if (key::IndexEntry(key)) return indexed.Add(key, value);
    if (!key::IsElementName(key)) return stream->Add(key, value);
    // Sorted, so that equal keys follow each other; those of the database are asked.
    std::string ignored;
    DOSSIER_ASSIGN_OR_RETURN(bool there, context_.view().Get(key, &ignored));
    if (there || key == last) {
      return absl::AlreadyExistsError(
          absl::StrCat("the key '", std::string(key::ElementName(key)), "' exists already"));
    }
    last = key;
    return stream->Add(key, value);
  });
}

absl::Status StoredLoader::FinishRecords() {
  DOSSIER_RETURN_IF_ERROR(WriteAdjacency());
  return WriteEntries();
}

absl::Status StoredLoader::Finish() {
  if (over_) return absl::FailedPreconditionError("the load is over");
  over_ = true;
  DOSSIER_RETURN_IF_ERROR(FinishRecords());
  nodes_.reset();
  relationships_.reset();
  PendingWrites rest;
  counts_.WriteTo(&rest);
  ids_.WriteTo(&rest);
  ImageKeeper::Forget(&rest);
  return import_->Finish(rest);
}

}  // namespace dossier
