#include "ingest/source/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/status/status.h"

namespace dossier {
namespace {

class FileByteStream : public ByteStream {
 public:
  FileByteStream(int fd, bool owned) : fd_(fd), owned_(owned) {}
  ~FileByteStream() override {
    if (owned_) close(fd_);
  }

  absl::StatusOr<size_t> Read(char* out, size_t capacity) override {
    for (;;) {
      const ssize_t n = read(fd_, out, capacity);
      if (n >= 0) {
        consumed_ += static_cast<uint64_t>(n);
        return static_cast<size_t>(n);
      }
      if (errno == EISDIR) return absl::FailedPreconditionError("is a directory");
      if (errno != EINTR) return absl::ErrnoToStatus(errno, "cannot be read");
    }
  }

  uint64_t Consumed() const override { return consumed_; }

 private:
  int fd_;
  bool owned_;
  uint64_t consumed_ = 0;
};

class StringByteStream : public ByteStream {
 public:
  explicit StringByteStream(std::string bytes) : bytes_(std::move(bytes)) {}

  absl::StatusOr<size_t> Read(char* out, size_t capacity) override {
    const size_t n = std::min(capacity, bytes_.size() - at_);
    std::memcpy(out, bytes_.data() + at_, n);
    at_ += n;
    return n;
  }

  uint64_t Consumed() const override { return at_; }

 private:
  std::string bytes_;
  size_t at_ = 0;
};

}  // namespace

absl::StatusOr<std::unique_ptr<ByteStream>> OpenByteStream(const std::string& path) {
  if (path == "-") return std::make_unique<FileByteStream>(STDIN_FILENO, false);
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return absl::ErrnoToStatus(errno, "cannot be opened");
  return std::make_unique<FileByteStream>(fd, true);
}

std::unique_ptr<ByteStream> MemoryByteStream(std::string bytes) {
  return std::make_unique<StringByteStream>(std::move(bytes));
}

}  // namespace dossier
