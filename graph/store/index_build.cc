#include "graph/store/index_build.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/external_sorter.h"
#include "graph/storage/index_definition.h"
#include "graph/storage/status_flow.h"
#include "graph/store/id_cursors.h"
#include "graph/store/index_writer.h"
#include "graph/store/unique_stream.h"

namespace dossier {
namespace {

constexpr uint64_t kSortMemory = uint64_t{64} << 20;
constexpr size_t kBatch = 1024;

bool SameTarget(const IndexInfo& a, const IndexInfo& b) {
  return a.on_relationships == b.on_relationships && a.label_or_type == b.label_or_type &&
         a.keys == b.keys;
}

absl::Status CheckAgainst(const IndexInfo& index, const std::vector<IndexInfo>& others) {
  for (const IndexInfo& other : others) {
    if (other.name == index.name) {
      return absl::AlreadyExistsError(
          absl::StrCat("an index or constraint named '", index.name, "' exists already"));
    }
    if (SameTarget(other, index)) {
      return absl::AlreadyExistsError(absl::StrCat("the index or constraint '", other.name,
                                                   "' is over the same properties already"));
    }
  }
  return absl::OkStatus();
}

absl::Status CheckDefinition(const IndexInfo& index, const NameTable& names) {
  NameKind kind = index.on_relationships ? NameKind::kType : NameKind::kLabel;
  bool known = index.label_or_type < names.Count(kind) && !index.keys.empty() &&
               std::all_of(index.keys.begin(), index.keys.end(),
                           [&](KeyId key) { return key < names.Count(NameKind::kKey); });
  if (!known) {
    return absl::InvalidArgumentError(
        "an index needs a label or type and one or more keys that the catalogue knows");
  }
  if (index.unique && index.on_relationships) {
    return absl::InvalidArgumentError("uniqueness constraints are over nodes only");
  }
  return absl::OkStatus();
}

std::string DefaultName(const IndexInfo& index, const NameTable& names) {
  NameKind kind = index.on_relationships ? NameKind::kType : NameKind::kLabel;
  std::string name = absl::StrCat(index.unique ? "unique_" : "index_",
                                  std::string(names.Name(kind, index.label_or_type)));
  for (KeyId key : index.keys) {
    absl::StrAppend(&name, "_", std::string(names.Name(NameKind::kKey, key)));
  }
  return name;
}

absl::Status AddEntries(const ReadContext& context, const IndexInfo& index, ElementKind kind,
                        std::span<const uint64_t> ids, ExternalSorter* sorter) {
  for (uint64_t id : ids) {
    DOSSIER_ASSIGN_OR_RETURN(ElementState state, LoadElement(context.view(), kind, id));
    DOSSIER_ASSIGN_OR_RETURN(auto bytes, IndexKeyOf(index, state, EffectivePart(state)));
    if (!bytes) continue;
    DOSSIER_RETURN_IF_ERROR(sorter->Add(key::OfIndexEntry(index.id, *bytes, id), ""));
  }
  return absl::OkStatus();
}

absl::Status CollectEntries(const ReadContext& context, const IndexInfo& index,
                            ExternalSorter* sorter) {
  ElementKind kind = index.on_relationships ? ElementKind::kRelationship : ElementKind::kNode;
  DOSSIER_ASSIGN_OR_RETURN(auto members, ScanMembers(context, kind, index.label_or_type));
  std::vector<uint64_t> ids;
  while (true) {
    DOSSIER_ASSIGN_OR_RETURN(size_t count, members->Next(kBatch, &ids));
    if (count == 0) return absl::OkStatus();
    DOSSIER_RETURN_IF_ERROR(AddEntries(context, index, kind, ids, sorter));
  }
}

absl::Status WriteEntries(const ReadContext& context, const IndexInfo& index,
                          ExternalSorter* sorter, SortedImport* import) {
  auto stream = import->NewStream();
  UniqueStream unique(&context, {index}, stream.get());
  return sorter->Visit(
      [&](std::string_view key, std::string_view value) { return unique.Add(key, value); });
}

absl::Status Fill(const ReadContext& context, const IndexInfo& index, ByteStore* store) {
  DOSSIER_ASSIGN_OR_RETURN(auto import, store->NewImport());
  ExternalSorter sorter(import->scratch_folder(), "index", kSortMemory);
  DOSSIER_RETURN_IF_ERROR(CollectEntries(context, index, &sorter));
  DOSSIER_RETURN_IF_ERROR(WriteEntries(context, index, &sorter, import.get()));
  PendingWrites rest;
  rest.Put(key::OfIndexDefinition(index.id), EncodeIndexDefinition(index));
  PutCounter(Counter::kNextIndex, index.id + 1, &rest);
  return import->Finish(rest);
}

}  // namespace

absl::StatusOr<IndexId> BuildIndex(IndexInfo index, const NameTable& names, ByteStore* store) {
  DOSSIER_RETURN_IF_ERROR(CheckDefinition(index, names));
  if (index.name.empty()) index.name = DefaultName(index, names);
  DOSSIER_ASSIGN_OR_RETURN(auto view, store->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(IndexList others, LoadIndexes(*view));
  DOSSIER_RETURN_IF_ERROR(CheckAgainst(index, *others));
  DOSSIER_ASSIGN_OR_RETURN(uint64_t id, ReadCounter(*view, Counter::kNextIndex));
  index.id = static_cast<IndexId>(id);
  ReadContext context(view, Sight::kEffective);
  DOSSIER_RETURN_IF_ERROR(Fill(context, index, store));
  return index.id;
}

absl::Status RemoveIndex(std::string_view name, ByteStore* store) {
  DOSSIER_ASSIGN_OR_RETURN(auto view, store->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(IndexList indexes, LoadIndexes(*view));
  for (const IndexInfo& index : *indexes) {
    if (index.name != name) continue;
    PendingWrites writes;
    writes.Delete(key::OfIndexDefinition(index.id));
    std::string prefix = key::IndexPrefix(index.id);
    KeyRange entries{prefix, key::After(prefix)};
    return store->Commit(writes, {&entries, 1});
  }
  return absl::NotFoundError(
      absl::StrCat("no index or constraint named '", std::string(name), "'"));
}

}  // namespace dossier
