// One open RocksDB and what every file beside this one needs of it. Only graph/storage includes
// this.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "rocksdb/db.h"
#include "rocksdb/options.h"
#include "rocksdb/slice.h"
#include "rocksdb/status.h"

namespace dossier {

rocksdb::Options RocksOptions(bool writing);

// DataLoss: damage. ResourceExhausted: no room. Unavailable: other trouble with the disk.
absl::Status FromRocks(const rocksdb::Status& status);

inline rocksdb::Slice ToSlice(std::string_view bytes) { return {bytes.data(), bytes.size()}; }
inline std::string_view ToView(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

enum class RocksMode : uint8_t { kCreate, kWrite, kRead };

absl::StatusOr<std::shared_ptr<rocksdb::DB>> OpenRocks(const std::string& folder, RocksMode mode);

// The state at the time of the call. Keeps the database open.
std::shared_ptr<const ByteView> RocksSnapshot(std::shared_ptr<rocksdb::DB> database, bool writing);

}  // namespace dossier
