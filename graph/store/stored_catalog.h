// The catalogue over the store's names and the indexes of one snapshot.
#pragma once

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "graph/store/catalog.h"
#include "graph/store/name_table.h"

namespace dossier {

using IndexList = std::shared_ptr<const std::vector<IndexInfo>>;

absl::StatusOr<IndexList> LoadIndexes(const ByteView& view);

class StoredCatalog : public Catalog {
 public:
  StoredCatalog(const NameTable* names, IndexList indexes)
      : names_(names), indexes_(std::move(indexes)) {}
  LabelId FindLabel(std::string_view name) const override;
  TypeId FindType(std::string_view name) const override;
  KeyId FindKey(std::string_view name) const override;
  std::string_view LabelName(LabelId id) const override;
  std::string_view TypeName(TypeId id) const override;
  std::string_view KeyName(KeyId id) const override;
  size_t LabelCount() const override;
  size_t TypeCount() const override;
  size_t KeyCount() const override;
  std::vector<IndexInfo> Indexes() const override { return *indexes_; }

  const std::vector<IndexInfo>& indexes() const { return *indexes_; }
  const IndexInfo* FindIndex(IndexId id) const;  // null if none

 private:
  const NameTable* names_;
  IndexList indexes_;
};

}  // namespace dossier
