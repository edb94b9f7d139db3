#include "graph/storage/small_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

class Descriptor {
 public:
  Descriptor(const std::string& path, int flags)
      : number_(open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  Descriptor(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }
  bool ok() const { return number_ >= 0; }

 private:
  int number_;
};

absl::Status Failed(std::string_view what, const std::string& path) {
  return absl::ErrnoToStatus(errno, absl::StrCat("cannot ", std::string(what), " ", path));
}

absl::Status WriteAll(int descriptor, std::string_view content, const std::string& path) {
  ssize_t written = pwrite(descriptor, content.data(), content.size(), 0);
  if (written == static_cast<ssize_t>(content.size())) return absl::OkStatus();
  if (written >= 0) errno = ENOSPC;
  return Failed("write", path);
}

}  // namespace

absl::StatusOr<std::string> ReadSmallFile(const std::string& path, size_t limit) {
  Descriptor file(path, O_RDONLY);
  if (!file.ok()) return Failed("open", path);
  std::string content(limit, '\0');
  ssize_t size = pread(file.number(), content.data(), limit, 0);
  if (size < 0) return Failed("read", path);
  content.resize(static_cast<size_t>(size));
  return content;
}

absl::Status ReplaceSmallFile(const std::string& path, std::string_view content) {
  std::string next = path + ".new";
  {
    Descriptor file(next, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.ok()) return Failed("make", next);
    DOSSIER_RETURN_IF_ERROR(WriteAll(file.number(), content, next));
    if (fsync(file.number()) != 0) return Failed("write", next);
  }
  if (std::rename(next.c_str(), path.c_str()) != 0) return Failed("make", path);
  return SyncFolder(std::filesystem::path(path).parent_path().string());
}

absl::Status OverwriteSmallFile(const std::string& path, std::string_view content) {
  Descriptor file(path, O_WRONLY);
  if (!file.ok()) return Failed("open", path);
  return WriteAll(file.number(), content, path);
}

absl::Status SyncFolder(const std::string& folder) {
  Descriptor file(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
  if (!file.ok() || fsync(file.number()) != 0) return Failed("write", folder);
  return absl::OkStatus();
}

}  // namespace dossier
