#include "graph/storage/sorted_run.h"

#include <cerrno>
#include <cstdint>
#include <queue>

#include "absl/strings/str_cat.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

constexpr size_t kBufferBytes = 1 << 20;

absl::Status Failed(std::string_view what, const std::string& path) {
  return absl::ErrnoToStatus(errno, absl::StrCat("cannot ", std::string(what), " ", path));
}

absl::StatusOr<StdioFile> OpenFile(const std::string& path, const char* mode) {
  StdioFile file(std::fopen(path.c_str(), mode));
  if (file == nullptr) return Failed("open", path);
  std::setvbuf(file.get(), nullptr, _IOFBF, kBufferBytes);
  return file;
}

// The pair at which reading a run has arrived.
class RunReader {
 public:
  RunReader(StdioFile file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  // False at the end.
  absl::StatusOr<bool> Next() {
    uint32_t sizes[2];
    size_t read = std::fread(sizes, sizeof(uint32_t), 2, file_.get());
    if (read == 0 && std::feof(file_.get()) != 0) return false;
    if (read != 2 || !Fill(sizes[0], &key_) || !Fill(sizes[1], &value_)) {
      return Failed("read", path_);
    }
    return true;
  }
  const std::string& key() const { return key_; }
  const std::string& value() const { return value_; }

 private:
  bool Fill(uint32_t size, std::string* out) {
    out->resize(size);
    return std::fread(out->data(), 1, size, file_.get()) == size;
  }

  StdioFile file_;
  std::string path_;
  std::string key_;
  std::string value_;
};

class RunMerger {
 public:
  absl::Status Open(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      DOSSIER_ASSIGN_OR_RETURN(StdioFile file, OpenFile(path, "rb"));
      readers_.emplace_back(std::move(file), path);
      DOSSIER_RETURN_IF_ERROR(Advance(readers_.size() - 1));
    }
    return absl::OkStatus();
  }

  absl::Status Visit(const std::function<absl::Status(std::string_view, std::string_view)>& visit) {
    while (!heap_.empty()) {
      size_t run = heap_.top();
      heap_.pop();
      DOSSIER_RETURN_IF_ERROR(visit(readers_[run].key(), readers_[run].value()));
      DOSSIER_RETURN_IF_ERROR(Advance(run));
    }
    return absl::OkStatus();
  }

 private:
  struct Later {
    const std::vector<RunReader>* readers;
    bool operator()(size_t a, size_t b) const {
      int order = (*readers)[a].key().compare((*readers)[b].key());
      return order != 0 ? order > 0 : a > b;
    }
  };

  absl::Status Advance(size_t run) {
    DOSSIER_ASSIGN_OR_RETURN(bool more, readers_[run].Next());
    if (more) heap_.push(run);
    return absl::OkStatus();
  }

  std::vector<RunReader> readers_;
  std::priority_queue<size_t, std::vector<size_t>, Later> heap_{Later{&readers_}};
};

}  // namespace

absl::StatusOr<std::unique_ptr<SortedRunWriter>> SortedRunWriter::Create(const std::string& path) {
  auto run = std::make_unique<SortedRunWriter>();
  DOSSIER_ASSIGN_OR_RETURN(run->file_, OpenFile(path, "wb"));
  run->path_ = path;
  return run;
}

absl::Status SortedRunWriter::Add(std::string_view key, std::string_view value) {
  const uint32_t sizes[2] = {static_cast<uint32_t>(key.size()),
                             static_cast<uint32_t>(value.size())};
  bool ok = std::fwrite(sizes, sizeof(uint32_t), 2, file_.get()) == 2 &&
            std::fwrite(key.data(), 1, key.size(), file_.get()) == key.size() &&
            std::fwrite(value.data(), 1, value.size(), file_.get()) == value.size();
  return ok ? absl::OkStatus() : Failed("write", path_);
}

absl::Status SortedRunWriter::Close() {
  return std::fclose(file_.release()) == 0 ? absl::OkStatus() : Failed("write", path_);
}

absl::Status MergeRuns(
    const std::vector<std::string>& paths,
    const std::function<absl::Status(std::string_view, std::string_view)>& visit) {
  RunMerger merger;
  DOSSIER_RETURN_IF_ERROR(merger.Open(paths));
  return merger.Visit(visit);
}

}  // namespace dossier
