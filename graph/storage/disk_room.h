// Refuses writes while there is still room on the disk: RocksDB must never meet a full one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "absl/status/status.h"

namespace dossier {

struct DiskRoom {
  // Bytes that stay free whatever is written: what flushes and compactions may need on their own.
  uint64_t reserve = uint64_t{256} << 20;
  // Bytes free for this process in the folder's file system; absent asks the system.
  std::function<uint64_t(const std::string& folder)> free_bytes;

  // ResourceExhausted, telling what is free and what is needed, unless `bytes` of new data (written
  // up to three times: log, table, compaction) leave the reserve untouched.
  absl::Status Check(const std::string& folder, uint64_t bytes) const;
};

}  // namespace dossier
