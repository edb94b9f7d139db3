#include "graph/store/index_writer.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/storage/index_definition.h"
#include "graph/storage/status_flow.h"
#include "graph/value/value_codec.h"

namespace dossier {
namespace {

bool IsIndexed(const IndexInfo& index, const ElementState& state, const ElementPart& seen) {
  bool relationship = state.kind == ElementKind::kRelationship;
  if (!state.Visible() || index.on_relationships != relationship) return false;
  if (relationship) return state.type == index.label_or_type;
  return std::binary_search(seen.labels.begin(), seen.labels.end(), index.label_or_type);
}

const std::string* FindProperty(const EncodedProperties& properties, KeyId key) {
  auto place = std::lower_bound(properties.begin(), properties.end(), key,
                                [](const auto& property, KeyId k) { return property.first < k; });
  return place != properties.end() && place->first == key ? &place->second : nullptr;
}

}  // namespace

absl::StatusOr<std::optional<std::string>> IndexKeyOf(const IndexInfo& index,
                                                      const ElementState& state,
                                                      const ElementPart& seen) {
  if (!IsIndexed(index, state, seen)) return std::nullopt;
  std::string bytes;
  for (KeyId key : index.keys) {
    const std::string* encoded = FindProperty(seen.properties, key);
    if (encoded == nullptr) return std::nullopt;
    DOSSIER_ASSIGN_OR_RETURN(Value value, DecodeValue(*encoded));
    if (!AppendIndexKey(value, &bytes)) return std::nullopt;
  }
  return bytes;
}

absl::Status UniquenessBroken(const ReadContext& context, const IndexInfo& index, uint64_t first,
                              uint64_t second) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState a, LoadElement(context.view(), ElementKind::kNode, first));
  DOSSIER_ASSIGN_OR_RETURN(ElementState b, LoadElement(context.view(), ElementKind::kNode, second));
  return absl::FailedPreconditionError(absl::StrCat(
      "the uniqueness constraint '", index.name, "' does not allow two nodes with the same value: ",
      "node ", first, " ('", a.stable_key, "') and node ", second, " ('", b.stable_key, "')"));
}

absl::Status IndexWriter::CheckFree(const IndexInfo& index, const std::string& bytes, uint64_t id) {
  std::string prefix = key::IndexPrefix(index.id, bytes);
  ReadContext::Lease cursor(context_);
  cursor->Seek(prefix);
  if (!cursor->Valid()) return cursor->status();
  if (!cursor->key().starts_with(prefix)) return absl::OkStatus();
  auto entry = key::IndexEntry(cursor->key());
  if (!entry) return Damaged("index", index.id);
  return UniquenessBroken(*context_, index, entry->id, id);
}

absl::Status IndexWriter::ChangeOne(const IndexInfo& index, const ElementState& before,
                                    const ElementPart& seen_before, const ElementState& after,
                                    const ElementPart& seen_after) {
  DOSSIER_ASSIGN_OR_RETURN(auto old, IndexKeyOf(index, before, seen_before));
  DOSSIER_ASSIGN_OR_RETURN(auto now, IndexKeyOf(index, after, seen_after));
  if (old == now) return absl::OkStatus();
  if (old) writes_->Delete(key::OfIndexEntry(index.id, *old, before.id));
  if (!now) return absl::OkStatus();
  if (index.unique) DOSSIER_RETURN_IF_ERROR(CheckFree(index, *now, after.id));
  writes_->Put(key::OfIndexEntry(index.id, *now, after.id), "");
  return absl::OkStatus();
}

absl::Status IndexWriter::Change(const ElementState& before, const ElementState& after) {
  if (catalog_->indexes().empty()) return absl::OkStatus();
  ElementPart seen_before = EffectivePart(before);
  ElementPart seen_after = EffectivePart(after);
  for (const IndexInfo& index : catalog_->indexes()) {
    DOSSIER_RETURN_IF_ERROR(ChangeOne(index, before, seen_before, after, seen_after));
  }
  return absl::OkStatus();
}

}  // namespace dossier
