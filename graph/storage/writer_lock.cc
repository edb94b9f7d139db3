#include "graph/storage/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

// The process id that the holder wrote, or nothing where it has not got that far.
std::string Holder(int descriptor) {
  char text[32];
  ssize_t size = pread(descriptor, text, sizeof(text), 0);
  std::string id(text, size > 0 ? static_cast<size_t>(size) : 0);
  id.resize(id.find_first_not_of("0123456789") == std::string::npos
                ? id.size()
                : id.find_first_not_of("0123456789"));
  return id;
}

absl::Status Refuse(int descriptor, const std::string& file) {
  std::string id = Holder(descriptor);
  return absl::UnavailableError(
      absl::StrCat("the database is being written by ",
                   id.empty() ? "another process" : absl::StrCat("process ", id), " (", file,
                   "); wait for it to end, or open it for reading only"));
}

absl::Status SayWho(int descriptor) {
  std::string id = absl::StrCat(getpid(), "\n");
  if (ftruncate(descriptor, 0) == 0 && pwrite(descriptor, id.data(), id.size(), 0) > 0) {
    return absl::OkStatus();
  }
  return absl::ErrnoToStatus(errno, "cannot write the lock file");
}

}  // namespace

absl::StatusOr<WriterLock> WriterLock::Take(const std::string& file) {
  int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) return absl::ErrnoToStatus(errno, absl::StrCat("cannot open ", file));
  WriterLock lock(descriptor);
  // flock and not fcntl: a second store of this very process is refused too.
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) return Refuse(descriptor, file);
  if (absl::Status said = SayWho(descriptor); !said.ok()) return said;
  return lock;
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

WriterLock::~WriterLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace dossier
