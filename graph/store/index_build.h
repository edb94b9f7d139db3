// Making and dropping indexes of a database that holds data already.
#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_store.h"
#include "graph/store/catalog.h"
#include "graph/store/name_table.h"

namespace dossier {

// As GraphStore::CreateIndex; the definition and all entries appear at once. The caller has the
// turn.
absl::StatusOr<IndexId> BuildIndex(IndexInfo index, const NameTable& names, ByteStore* store);
absl::Status RemoveIndex(std::string_view name, ByteStore* store);

}  // namespace dossier
