#include "graph/storage/rocks_database.h"

#include <cstdarg>

#include "absl/strings/str_cat.h"
#include "rocksdb/cache.h"
#include "rocksdb/env.h"
#include "rocksdb/filter_policy.h"
#include "rocksdb/merge_operator.h"
#include "rocksdb/table.h"

namespace dossier {
namespace {

constexpr size_t kBlockCacheBytes = size_t{256} << 20;  // filled only as blocks are read

// RocksDB would keep log files of its own in the folder, also when it only reads.
class SilentLogger : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

// Never asked to merge anything. With a merge operator RocksDB keeps from opening a compacted
// database in its 'compacted' mode, whose Get does not look into the log: what a writer appends
// while the reader opens would be seen by scans and not by Get.
class NoMerge : public rocksdb::AssociativeMergeOperator {
 public:
  const char* Name() const override { return "NoMerge"; }
  bool Merge(const rocksdb::Slice&, const rocksdb::Slice*, const rocksdb::Slice&, std::string*,
             rocksdb::Logger*) const override {
    return false;
  }
};

rocksdb::BlockBasedTableOptions TableOptions() {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = rocksdb::NewLRUCache(kBlockCacheBytes);
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.block_size = 16 << 10;
  table.format_version = 5;
  return table;
}

}  // namespace

rocksdb::Options RocksOptions(bool writing) {
  rocksdb::Options options;
  options.info_log = std::make_shared<SilentLogger>();
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.paranoid_checks = true;
  options.compression = rocksdb::kLZ4Compression;
  options.write_buffer_size = size_t{32} << 20;
  options.memtable_prefix_bloom_size_ratio = 0.05;
  options.memtable_whole_key_filtering = true;
  options.max_background_jobs = 2;
  options.max_open_files = -1;  // a reader keeps the files that a writer's compaction takes away
  options.level_compaction_dynamic_level_bytes = true;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(TableOptions()));
  // Point-in-time recovery would drop confirmed commits behind a damaged one and say nothing;
  // together with the watermark this mode drops at most what nobody was told of.
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  options.avoid_flush_during_recovery = true;
  if (!writing) {
    options.skip_stats_update_on_db_open = true;
    options.merge_operator = std::make_shared<NoMerge>();
  }
  return options;
}

absl::Status FromRocks(const rocksdb::Status& status) {
  if (status.ok()) return absl::OkStatus();
  std::string text = status.ToString();
  if (status.IsNoSpace()) return absl::ResourceExhaustedError(absl::StrCat("disk full: ", text));
  if (status.IsCorruption() || status.IsPathNotFound() || status.IsInvalidArgument()) {
    return absl::DataLossError(absl::StrCat("the database is damaged: ", text));
  }
  if (status.IsIOError() && text.find("Permission denied") != std::string::npos) {
    return absl::PermissionDeniedError(text);
  }
  return absl::UnavailableError(absl::StrCat("the database cannot be read or written: ", text));
}

absl::StatusOr<std::shared_ptr<rocksdb::DB>> OpenRocks(const std::string& folder, RocksMode mode) {
  rocksdb::Options options = RocksOptions(mode != RocksMode::kRead);
  options.create_if_missing = mode == RocksMode::kCreate;
  rocksdb::DB* database = nullptr;
  rocksdb::Status status = mode == RocksMode::kRead
                               ? rocksdb::DB::OpenForReadOnly(options, folder, &database)
                               : rocksdb::DB::Open(options, folder, &database);
  if (!status.ok()) return FromRocks(status);
  return std::shared_ptr<rocksdb::DB>(database);
}

}  // namespace dossier
