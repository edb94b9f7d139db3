// Reads of a RocksDB at one moment.
#include <memory>
#include <utility>
#include <vector>

#include "graph/storage/rocks_database.h"

namespace dossier {
namespace {

class RocksCursor : public ByteCursor {
 public:
  explicit RocksCursor(std::unique_ptr<rocksdb::Iterator> rocks) : rocks_(std::move(rocks)) {}
  void Seek(std::string_view key) override { rocks_->Seek(ToSlice(key)); }
  void Next() override { rocks_->Next(); }
  bool Valid() const override { return rocks_->Valid(); }
  std::string_view key() const override { return ToView(rocks_->key()); }
  std::string_view value() const override { return ToView(rocks_->value()); }
  absl::Status status() const override { return FromRocks(rocks_->status()); }

 private:
  std::unique_ptr<rocksdb::Iterator> rocks_;
};

class RocksView : public ByteView {
 public:
  // A database opened for reading stands still by itself and has no snapshots.
  RocksView(std::shared_ptr<rocksdb::DB> database, bool writing)
      : database_(std::move(database)), snapshot_(writing ? database_->GetSnapshot() : nullptr) {
    options_.snapshot = snapshot_;
  }
  ~RocksView() override {
    if (snapshot_ != nullptr) database_->ReleaseSnapshot(snapshot_);
  }

  absl::StatusOr<bool> Get(std::string_view key, std::string* value) const override {
    rocksdb::PinnableSlice slice;
    rocksdb::Status status =
        database_->Get(options_, database_->DefaultColumnFamily(), ToSlice(key), &slice);
    if (status.IsNotFound()) return false;
    if (!status.ok()) return FromRocks(status);
    value->assign(slice.data(), slice.size());
    return true;
  }

  absl::Status MultiGet(std::span<const std::string> keys,
                        absl::FunctionRef<void(size_t, std::string_view)> found) const override {
    constexpr size_t kBatch = 64;
    for (size_t begin = 0; begin < keys.size(); begin += kBatch) {
      auto batch = keys.subspan(begin, std::min(kBatch, keys.size() - begin));
      absl::Status status =
          GetBatch(batch, [&](size_t i, std::string_view value) { found(begin + i, value); });
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  std::unique_ptr<ByteCursor> NewCursor() const override {
    return std::make_unique<RocksCursor>(
        std::unique_ptr<rocksdb::Iterator>(database_->NewIterator(options_)));
  }

 private:
  absl::Status GetBatch(std::span<const std::string> keys,
                        absl::FunctionRef<void(size_t, std::string_view)> found) const {
    std::vector<rocksdb::Slice> slices(keys.begin(), keys.end());
    std::vector<rocksdb::PinnableSlice> values(keys.size());
    std::vector<rocksdb::Status> statuses(keys.size());
    database_->MultiGet(options_, database_->DefaultColumnFamily(), keys.size(), slices.data(),
                        values.data(), statuses.data());
    for (size_t i = 0; i < keys.size(); ++i) {
      if (statuses[i].ok()) {
        found(i, ToView(values[i]));
      } else if (!statuses[i].IsNotFound()) {
        return FromRocks(statuses[i]);
      }
    }
    return absl::OkStatus();
  }

  std::shared_ptr<rocksdb::DB> database_;
  const rocksdb::Snapshot* snapshot_;
  rocksdb::ReadOptions options_;
};

}  // namespace

std::shared_ptr<const ByteView> RocksSnapshot(std::shared_ptr<rocksdb::DB> database, bool writing) {
  return std::make_shared<RocksView>(std::move(database), writing);
}

}  // namespace dossier
