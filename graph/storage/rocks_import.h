// Sorted keys to table files, and table files into the database. Only graph/storage includes this.
#pragma once

#include <cstdint>
#include <memory>

#include "graph/storage/byte_store.h"
#include "graph/storage/database_folder.h"
#include "graph/storage/rocks_database.h"

namespace dossier {

// `commits` is counted up by Finish.
absl::StatusOr<std::unique_ptr<SortedImport>> NewRocksImport(std::shared_ptr<rocksdb::DB> database,
                                                             const DatabaseFolder& folder,
                                                             const DiskRoom& room,
                                                             uint64_t* commits);

}  // namespace dossier
