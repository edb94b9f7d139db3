#include "graph/storage/rocks_import.h"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/status_flow.h"
#include "rocksdb/sst_file_writer.h"

namespace dossier {
namespace {

constexpr uint64_t kFileBytes = uint64_t{64} << 20;

// The files made so far and where the next one goes.
struct ImportFiles {
  std::string folder;
  DiskRoom room;
  rocksdb::Options options = RocksOptions(true);
  std::vector<std::string> paths;
};

class RocksStream : public SortedImport::Stream {
 public:
  explicit RocksStream(ImportFiles* files) : files_(files) {}

  // What was not closed by then is closed here; an error of that shows when the file is ingested.
  ~RocksStream() override { CloseFile().IgnoreError(); }

  absl::Status Add(std::string_view key, std::string_view value) override {
    if (file_ && (file_->FileSize() > kFileBytes || key[0] != space_)) {
      DOSSIER_RETURN_IF_ERROR(CloseFile());
    }
    if (!file_) DOSSIER_RETURN_IF_ERROR(OpenFile(key[0]));
    return FromRocks(file_->Put(ToSlice(key), ToSlice(value)));
  }

 private:
  absl::Status OpenFile(char space) {
    DOSSIER_RETURN_IF_ERROR(files_->room.Check(files_->folder, kFileBytes));
    space_ = space;
    file_.emplace(rocksdb::EnvOptions(), files_->options);
    std::string path = absl::StrCat(files_->folder, "/", files_->paths.size(), ".sst");
    files_->paths.push_back(path);
    return FromRocks(file_->Open(path));
  }

  absl::Status CloseFile() {
    if (!file_) return absl::OkStatus();
    absl::Status status = FromRocks(file_->Finish());
    file_.reset();
    return status;
  }

  ImportFiles* files_;
  std::optional<rocksdb::SstFileWriter> file_;
  char space_ = 0;
};

class RocksImport : public SortedImport {
 public:
  RocksImport(std::shared_ptr<rocksdb::DB> database, DatabaseFolder folder, const DiskRoom& room,
              uint64_t* commits)
      : database_(std::move(database)), folder_(std::move(folder)), commits_(commits) {
    files_.folder = folder_.incoming();
    files_.room = room;
  }

  ~RocksImport() override {
    std::error_code error;
    std::filesystem::remove_all(files_.folder, error);
  }

  absl::Status MakeFolder() {
    std::error_code error;
    std::filesystem::create_directories(files_.folder, error);
    if (!error) return absl::OkStatus();
    return absl::ErrnoToStatus(error.value(), absl::StrCat("cannot make ", files_.folder));
  }

  std::unique_ptr<Stream> NewStream() override { return std::make_unique<RocksStream>(&files_); }
  const std::string& scratch_folder() const override { return files_.folder; }

  absl::Status Finish(const PendingWrites& rest) override {
    PendingWrites all = rest;
    PutCounter(Counter::kCommits, *commits_ + 1, &all);
    DOSSIER_RETURN_IF_ERROR(AddRest(all));
    // One edit of RocksDB's manifest takes in all files: after a crash all are there or none.
    rocksdb::IngestExternalFileOptions options;
    options.move_files = true;
    options.write_global_seqno = false;
    DOSSIER_RETURN_IF_ERROR(FromRocks(database_->IngestExternalFile(files_.paths, options)));
    return folder_.WriteWatermark(++*commits_);
  }

 private:
  absl::Status AddRest(const PendingWrites& rest) {
    std::unique_ptr<Stream> stream = NewStream();
    for (const auto& [key, value] : rest.changes()) {
      DOSSIER_RETURN_IF_ERROR(stream->Add(key, *value));
    }
    return absl::OkStatus();
  }

  std::shared_ptr<rocksdb::DB> database_;
  DatabaseFolder folder_;
  ImportFiles files_;
  uint64_t* commits_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<SortedImport>> NewRocksImport(std::shared_ptr<rocksdb::DB> database,
                                                             const DatabaseFolder& folder,
                                                             const DiskRoom& room,
                                                             uint64_t* commits) {
  DOSSIER_RETURN_IF_ERROR(room.Check(folder.path(), 0));
  auto import = std::make_unique<RocksImport>(std::move(database), folder, room, commits);
  DOSSIER_RETURN_IF_ERROR(import->MakeFolder());
  return import;
}

}  // namespace dossier
