#include "graph/image/image_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "graph/image/checksum.h"
#include "graph/image/image_layout.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

absl::Status Damaged(const std::string& path) {
  return absl::DataLossError(
      absl::StrCat("the image ", path, " is damaged; delete it: the database makes another"));
}

absl::Status CannotOpen(const std::string& path) {
  std::string message = absl::StrCat("cannot open ", path, ": ", std::strerror(errno));
  return errno == ENOENT ? absl::NotFoundError(message) : absl::UnavailableError(message);
}

// The whole file in memory; the descriptor is not kept.
absl::StatusOr<std::string_view> MapFile(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return CannotOpen(path);
  struct stat about;
  if (fstat(file, &about) != 0) {
    absl::Status failed = CannotOpen(path);
    close(file);
    return failed;
  }
  const auto size = static_cast<size_t>(about.st_size);
  void* data = size == 0 ? MAP_FAILED : mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
  close(file);
  if (data == MAP_FAILED) return Damaged(path);
  return std::string_view(static_cast<const char*>(data), size);
}

}  // namespace

ImageFile::~ImageFile() { munmap(const_cast<char*>(data_), size_); }

absl::StatusOr<std::unique_ptr<ImageFile>> ImageFile::Open(const std::string& path) {
  DOSSIER_ASSIGN_OR_RETURN(std::string_view bytes, MapFile(path));
  std::unique_ptr<ImageFile> file(new ImageFile(bytes.data(), bytes.size()));
  file->path_ = path;
  DOSSIER_RETURN_IF_ERROR(file->ReadTable());
  return file;
}

absl::StatusOr<ImageFile::Table> ImageFile::FindTable() const {
  ImageTail tail;
  if (size_ < sizeof(tail)) return Damaged(path_);
  const uint64_t end = size_ - sizeof(tail);
  std::memcpy(&tail, data_ + end, sizeof(tail));
  if (tail.magic != kImageMagic) return Damaged(path_);
  if (tail.format != kImageFormat) {
    return absl::FailedPreconditionError(absl::StrCat("the image ", path_, " has another format"));
  }
  if (tail.table_offset > end || tail.sections > end / sizeof(ImageTableEntry))
    return Damaged(path_);
  const uint64_t entries = tail.sections * sizeof(ImageTableEntry);
  const std::string_view table(data_ + tail.table_offset, end - tail.table_offset);
  if (table.size() < entries + sizeof(uint64_t)) return Damaged(path_);
  if (table.size() - entries - sizeof(uint64_t) != tail.identity_length) return Damaged(path_);
  if (Checksum(table) != tail.table_checksum) return Damaged(path_);
  return Table{table.substr(0, entries), table.substr(entries), tail.table_offset};
}

absl::Status ImageFile::ReadTable() {
  DOSSIER_ASSIGN_OR_RETURN(Table table, FindTable());
  for (size_t at = 0; at < table.entries.size(); at += sizeof(ImageTableEntry)) {
    ImageTableEntry read;
    std::memcpy(&read, table.entries.data() + at, sizeof(read));
    if (read.length > table.offset || read.offset > table.offset - read.length)
      return Damaged(path_);
    auto entry = std::make_unique<Entry>();
    entry->name = {static_cast<SectionKind>(read.kind), read.id};
    entry->offset = read.offset;
    entry->length = read.length;
    entry->checksum = read.checksum;
    entries_.push_back(std::move(entry));
  }
  std::sort(entries_.begin(), entries_.end(),
            [](const auto& a, const auto& b) { return a->name < b->name; });
  std::memcpy(&origin_.commit, table.origin.data(), sizeof(origin_.commit));
  origin_.database = table.origin.substr(sizeof(origin_.commit));
  return absl::OkStatus();
}

absl::Status ImageFile::Check(const Entry& entry) const {
  if (entry.verified.load(std::memory_order_acquire)) return absl::OkStatus();
  if (Checksum({data_ + entry.offset, entry.length}) != entry.checksum) return Damaged(path_);
  entry.verified.store(true, std::memory_order_release);
  return absl::OkStatus();
}

absl::StatusOr<std::string_view> ImageFile::Section(SectionName name) const {
  auto found = std::lower_bound(entries_.begin(), entries_.end(), name,
                                [](const auto& entry, SectionName n) { return entry->name < n; });
  if (found == entries_.end() || (*found)->name != name) return std::string_view();
  DOSSIER_RETURN_IF_ERROR(Check(**found));
  return std::string_view(data_ + (*found)->offset, (*found)->length);
}

absl::Status ImageFile::Verify() const {
  for (const auto& entry : entries_) DOSSIER_RETURN_IF_ERROR(Check(*entry));
  return absl::OkStatus();
}

}  // namespace dossier
