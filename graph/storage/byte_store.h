// The database folder as an ordered map of bytes with snapshots and atomic, durable commits. Knows
// nothing of graphs; RocksDB lies beneath and shows nowhere.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "graph/storage/disk_room.h"
#include "graph/storage/pending_writes.h"

namespace dossier {

// Keys in [begin, end).
struct KeyRange {
  std::string begin;
  std::string end;
};

// Sorted runs of new keys that are written to files beside the database and join it all at once.
// Everything added is gone if it is destroyed (or the process dies) before Finish returns.
class SortedImport {
 public:
  // Keys of one stream ascend strictly; no two streams overlap within keys of one first byte.
  class Stream {
   public:
    virtual ~Stream() = default;
    virtual absl::Status Add(std::string_view key, std::string_view value) = 0;
  };
  virtual ~SortedImport() = default;
  virtual std::unique_ptr<Stream> NewStream() = 0;
  // A folder for temporary files, removed with the import.
  virtual const std::string& scratch_folder() const = 0;
  // Streams must be destroyed before. `rest` joins too, as one more set of changes (no deletions),
  // and the whole is one commit.
  virtual absl::Status Finish(const PendingWrites& rest) = 0;
};

// Threads may share one for reading; one thread at a time writes.
class ByteStore {
 public:
  // Errors as GraphStore::Open. Holds the folder's lock until destroyed.
  static absl::StatusOr<std::unique_ptr<ByteStore>> OpenForWriting(const std::string& folder,
                                                                   bool create,
                                                                   const DiskRoom& room);
  // Beside a writer or without one; writes nothing to the folder.
  static absl::StatusOr<std::unique_ptr<ByteStore>> OpenForReading(const std::string& folder);
  virtual ~ByteStore() = default;

  // The newest committed state. Views must not outlive the store.
  virtual absl::StatusOr<std::shared_ptr<const ByteView>> Snapshot() = 0;

  // All changes or none; on disk when it returns OK. Goes on counting commits in Counter::kCommits.
  virtual absl::Status Commit(const PendingWrites& writes, std::span<const KeyRange> deleted) = 0;
  absl::Status Commit(const PendingWrites& writes) { return Commit(writes, {}); }
  // Written before the next commit and made durable with it.
  virtual absl::Status WriteAhead(const PendingWrites& writes) = 0;
  virtual absl::StatusOr<std::unique_ptr<SortedImport>> NewImport() = 0;
  virtual absl::Status Compact() = 0;

  // Copies the newest committed state into a folder that must not exist or be empty.
  absl::Status Backup(const std::string& folder);
  virtual absl::StatusOr<uint64_t> DiskBytes() const = 0;

  // What no other database has, nor a backup of this one.
  virtual absl::StatusOr<std::string> Identity() const = 0;
  // Of the database, where files made from it may lie that can be made again.
  virtual const std::string& folder() const = 0;
  // ResourceExhausted where so many more bytes would leave the disk too full.
  virtual absl::Status CheckRoom(uint64_t bytes) const = 0;
};

}  // namespace dossier
