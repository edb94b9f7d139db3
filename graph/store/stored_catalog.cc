#include "graph/store/stored_catalog.h"

#include "graph/storage/index_definition.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/status_flow.h"

namespace dossier {

absl::StatusOr<IndexList> LoadIndexes(const ByteView& view) {
  auto indexes = std::make_shared<std::vector<IndexInfo>>();
  std::string prefix = key::IndexDefinitionPrefix();
  auto cursor = view.NewCursor();
  for (cursor->Seek(prefix); cursor->Valid() && cursor->key().starts_with(prefix); cursor->Next()) {
    std::optional<IndexId> id = key::IndexDefinitionId(cursor->key());
    std::optional<IndexInfo> index = DecodeIndexDefinition(cursor->value());
    if (!id || !index) return absl::DataLossError("the definition of an index is damaged");
    index->id = *id;
    indexes->push_back(std::move(*index));
  }
  DOSSIER_RETURN_IF_ERROR(cursor->status());
  return indexes;
}

LabelId StoredCatalog::FindLabel(std::string_view name) const {
  return names_->Find(NameKind::kLabel, name);
}
TypeId StoredCatalog::FindType(std::string_view name) const {
  return names_->Find(NameKind::kType, name);
}
KeyId StoredCatalog::FindKey(std::string_view name) const {
  return names_->Find(NameKind::kKey, name);
}
std::string_view StoredCatalog::LabelName(LabelId id) const {
  return names_->Name(NameKind::kLabel, id);
}
std::string_view StoredCatalog::TypeName(TypeId id) const {
  return names_->Name(NameKind::kType, id);
}
std::string_view StoredCatalog::KeyName(KeyId id) const { return names_->Name(NameKind::kKey, id); }
size_t StoredCatalog::LabelCount() const { return names_->Count(NameKind::kLabel); }
size_t StoredCatalog::TypeCount() const { return names_->Count(NameKind::kType); }
size_t StoredCatalog::KeyCount() const { return names_->Count(NameKind::kKey); }

const IndexInfo* StoredCatalog::FindIndex(IndexId id) const {
  for (const IndexInfo& index : *indexes_) {
    if (index.id == id) return &index;
  }
  return nullptr;
}

}  // namespace dossier
