// A database folder opened for reading, beside a writer of another process or without one.
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/storage/byte_store.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/database_folder.h"
#include "graph/storage/rocks_database.h"
#include "graph/storage/small_file.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

// A writer may change files under an opening reader; while it works hard, that can happen again.
constexpr int kTries = 20;

// What tells whether the data has changed: the names that matter and the sizes of files that grow.
struct Fingerprint {
  std::string current;
  std::map<std::string, uint64_t> sizes;  // of logs and manifests
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
  // Same tables and same set of logs, though a log may have grown.
  bool SameFiles(const Fingerprint& other) const {
    if (current != other.current || sizes.size() != other.sizes.size()) return false;
    for (const auto& [name, size] : sizes) {
      auto found = other.sizes.find(name);
      if (found == other.sizes.end()) return false;
      if (!name.ends_with(".log") && found->second != size) return false;
    }
    return true;
  }
};

Fingerprint FingerprintOf(const std::string& data) {
  Fingerprint print;
  print.current = ReadSmallFile(data + "/CURRENT", 256).value_or("");
  std::error_code error;
  for (fs::directory_iterator at(data, error), end; !error && at != end; at.increment(error)) {
    std::string name = at->path().filename().string();
    if (!name.ends_with(".log") && !name.starts_with("MANIFEST")) continue;
    std::error_code gone;
    print.sizes[name] = at->file_size(gone);
  }
  return print;
}

absl::Status OnlyReading() {
  return absl::PermissionDeniedError("the database is open for reading only");
}

class RocksReader : public ByteStore {
 public:
  explicit RocksReader(DatabaseFolder folder) : folder_(std::move(folder)) {}

  absl::StatusOr<std::shared_ptr<const ByteView>> Snapshot() override {
    std::lock_guard<std::mutex> lock(mutex_);
    if (view_ != nullptr && FingerprintOf(folder_.data()) == print_) return view_;
    return Reopen();
  }

  absl::Status Commit(const PendingWrites&, std::span<const KeyRange>) override {
    return OnlyReading();
  }
  absl::Status WriteAhead(const PendingWrites&) override { return OnlyReading(); }
  absl::StatusOr<std::unique_ptr<SortedImport>> NewImport() override { return OnlyReading(); }
  absl::Status Compact() override { return OnlyReading(); }
  absl::StatusOr<uint64_t> DiskBytes() const override { return folder_.DiskBytes(); }
  absl::StatusOr<std::string> Identity() const override { return folder_.ReadIdentity(); }
  const std::string& folder() const override { return folder_.path(); }
  absl::Status CheckRoom(uint64_t) const override { return OnlyReading(); }

 private:
  using ViewOr = absl::StatusOr<std::shared_ptr<const ByteView>>;

  ViewOr Reopen() {
    ViewOr view = absl::UnavailableError("never tried");
    for (int i = 0; i < kTries; ++i) {
      Fingerprint before = FingerprintOf(folder_.data());
      view = TryOpen();
      Fingerprint after = FingerprintOf(folder_.data());
      // Logs that went between reading the manifest and the logs would leave a hole in the middle.
      if (!before.SameFiles(after)) continue;
      if (view.ok()) {
        view_ = *view;
        print_ = std::move(before);
        return view;
      }
      if (before == after) return view.status();
    }
    if (!view.ok()) return view.status();
    return absl::UnavailableError(
        "the writer changes the database too quickly for a reader to join; try again");
  }

  ViewOr TryOpen() {
    // Read first: what is confirmed from here on need not be in what is opened.
    absl::StatusOr<uint64_t> acknowledged = folder_.ReadWatermark();
    DOSSIER_ASSIGN_OR_RETURN(auto database, OpenRocks(folder_.data(), RocksMode::kRead));
    auto view = RocksSnapshot(std::move(database), false);
    DOSSIER_ASSIGN_OR_RETURN(uint64_t commits, ReadCounter(*view, Counter::kCommits));
    // Without a watermark the database is being made, or was damaged.
    if (acknowledged.ok() ? commits < *acknowledged : commits > 0) {
      DOSSIER_RETURN_IF_ERROR(folder_.CheckWatermark(commits));
    }
    return view;
  }

  DatabaseFolder folder_;
  std::mutex mutex_;
  std::shared_ptr<const ByteView> view_;
  Fingerprint print_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<ByteStore>> ByteStore::OpenForReading(const std::string& path) {
  DatabaseFolder folder(path);
  DOSSIER_RETURN_IF_ERROR(folder.CheckFormat());
  std::error_code error;
  bool unmade = absl::IsNotFound(folder.ReadWatermark().status()) &&
                !fs::exists(folder.data() + "/CURRENT", error);
  if (unmade) return absl::NotFoundError(absl::StrCat("the database at ", path, " is being made"));
  auto store = std::make_unique<RocksReader>(folder);
  DOSSIER_RETURN_IF_ERROR(store->Snapshot().status());
  return store;
}

}  // namespace dossier
