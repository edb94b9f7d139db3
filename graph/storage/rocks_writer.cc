// A database folder opened for writing.
#include <filesystem>
#include <utility>

#include "graph/storage/byte_store.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/database_folder.h"
#include "graph/storage/rocks_database.h"
#include "graph/storage/rocks_import.h"
#include "graph/storage/status_flow.h"
#include "graph/storage/writer_lock.h"
#include "rocksdb/write_batch.h"

namespace dossier {
namespace {

// What is left in the log at the end is replayed at the next opening; more than this is worth a
// table.
constexpr uint64_t kLogWorthATable = 4 << 20;

void Append(const PendingWrites& writes, rocksdb::WriteBatch* batch) {
  for (const auto& [key, value] : writes.changes()) {
    if (value) {
      batch->Put(key, *value);
    } else {
      batch->Delete(key);
    }
  }
}

class RocksWriter : public ByteStore {
 public:
  RocksWriter(WriterLock lock, DatabaseFolder folder, DiskRoom room,
              std::shared_ptr<rocksdb::DB> database, uint64_t commits)
      : lock_(std::move(lock)),
        folder_(std::move(folder)),
        room_(std::move(room)),
        database_(std::move(database)),
        commits_(commits) {}

  ~RocksWriter() override {
    uint64_t unwritten = 0;
    database_->GetIntProperty(rocksdb::DB::Properties::kCurSizeAllMemTables, &unwritten);
    if (unwritten < kLogWorthATable || !room_.Check(folder_.path(), unwritten).ok()) return;
    database_->Flush(rocksdb::FlushOptions()).PermitUncheckedError();
  }

  absl::StatusOr<std::shared_ptr<const ByteView>> Snapshot() override {
    return RocksSnapshot(database_, true);
  }

  absl::Status Commit(const PendingWrites& writes, std::span<const KeyRange> deleted) override {
    DOSSIER_RETURN_IF_ERROR(room_.Check(folder_.path(), writes.byte_size()));
    rocksdb::WriteBatch batch;
    for (const KeyRange& range : deleted) batch.DeleteRange(range.begin, range.end);
    Append(writes, &batch);
    PendingWrites count;
    PutCounter(Counter::kCommits, commits_ + 1, &count);
    Append(count, &batch);
    DOSSIER_RETURN_IF_ERROR(Write(&batch, true));
    return folder_.WriteWatermark(++commits_);
  }

  absl::Status WriteAhead(const PendingWrites& writes) override {
    DOSSIER_RETURN_IF_ERROR(room_.Check(folder_.path(), writes.byte_size()));
    rocksdb::WriteBatch batch;
    Append(writes, &batch);
    return Write(&batch, false);
  }

  absl::StatusOr<std::unique_ptr<SortedImport>> NewImport() override {
    return NewRocksImport(database_, folder_, room_, &commits_);
  }

  absl::Status Compact() override {
    DOSSIER_ASSIGN_OR_RETURN(uint64_t bytes, DiskBytes());
    DOSSIER_RETURN_IF_ERROR(room_.Check(folder_.path(), bytes / 3));
    rocksdb::CompactRangeOptions options;
    options.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForceOptimized;
    return FromRocks(database_->CompactRange(options, nullptr, nullptr));
  }

  absl::StatusOr<uint64_t> DiskBytes() const override { return folder_.DiskBytes(); }
  absl::StatusOr<std::string> Identity() const override { return folder_.ReadIdentity(); }
  const std::string& folder() const override { return folder_.path(); }
  absl::Status CheckRoom(uint64_t bytes) const override {
    return room_.Check(folder_.path(), bytes);
  }

 private:
  absl::Status Write(rocksdb::WriteBatch* batch, bool durable) {
    rocksdb::WriteOptions options;
    options.sync = durable;
    return FromRocks(database_->Write(options, batch));
  }

  WriterLock lock_;
  DatabaseFolder folder_;
  DiskRoom room_;
  std::shared_ptr<rocksdb::DB> database_;
  uint64_t commits_;
};

// Makes the folder say what it is, or finds that it does.
absl::Status PrepareFolder(const DatabaseFolder& folder, bool create) {
  absl::Status format = folder.CheckFormat();
  if (!absl::IsNotFound(format) || !create) return format;
  return folder.Make();
}

bool HasData(const DatabaseFolder& folder) {
  std::error_code error;
  return std::filesystem::exists(folder.data() + "/CURRENT", error);
}

// Whether the data is still to be made: the watermark comes last, so without it making was cut
// short.
absl::StatusOr<RocksMode> ModeFor(const DatabaseFolder& folder, bool create) {
  if (HasData(folder)) return RocksMode::kWrite;
  if (!absl::IsNotFound(folder.ReadWatermark().status())) {
    return absl::DataLossError(folder.data() + "/CURRENT is missing");
  }
  if (create) return RocksMode::kCreate;
  return absl::NotFoundError("the database at " + folder.path() + " was never fully made");
}

absl::StatusOr<std::unique_ptr<ByteStore>> OpenLocked(WriterLock lock, const DatabaseFolder& folder,
                                                      bool create, const DiskRoom& room) {
  if (absl::IsNotFound(folder.CheckFormat())) DOSSIER_RETURN_IF_ERROR(folder.WriteFormat());
  DOSSIER_RETURN_IF_ERROR(folder.CheckFormat());
  DOSSIER_RETURN_IF_ERROR(room.Check(folder.path(), 0));
  DOSSIER_ASSIGN_OR_RETURN(RocksMode mode, ModeFor(folder, create));
  std::error_code error;
  std::filesystem::remove_all(folder.incoming(), error);
  DOSSIER_ASSIGN_OR_RETURN(auto database, OpenRocks(folder.data(), mode));
  DOSSIER_ASSIGN_OR_RETURN(uint64_t commits,
                           ReadCounter(*RocksSnapshot(database, true), Counter::kCommits));
  DOSSIER_RETURN_IF_ERROR(folder.CheckWatermark(commits));
  DOSSIER_RETURN_IF_ERROR(folder.WriteWatermark(commits));
  DOSSIER_RETURN_IF_ERROR(folder.RaiseFormat());
  return std::make_unique<RocksWriter>(std::move(lock), folder, room, std::move(database), commits);
}

}  // namespace

absl::StatusOr<std::unique_ptr<ByteStore>> ByteStore::OpenForWriting(const std::string& path,
                                                                     bool create,
                                                                     const DiskRoom& room) {
  DatabaseFolder folder(path);
  DOSSIER_RETURN_IF_ERROR(PrepareFolder(folder, create));
  DOSSIER_ASSIGN_OR_RETURN(WriterLock lock, WriterLock::Take(folder.lock()));
  return OpenLocked(std::move(lock), folder, create, room);
}

}  // namespace dossier
