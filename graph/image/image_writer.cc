#include "graph/image/image_writer.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "graph/image/checksum.h"
#include "graph/image/image_layout.h"
#include "graph/storage/small_file.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

template <typename T>
std::string_view BytesOf(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof(value)};
}

constexpr uint64_t kAlignment = 8;

}  // namespace

std::string UnfinishedImage(const std::string& path) { return path + ".new"; }

absl::StatusOr<std::unique_ptr<ImageWriter>> ImageWriter::Create(const std::string& path) {
  std::FILE* file = std::fopen(UnfinishedImage(path).c_str(), "wb");
  if (file == nullptr) {
    return absl::UnavailableError(
        absl::StrCat("cannot write ", UnfinishedImage(path), ": ", std::strerror(errno)));
  }
  return std::unique_ptr<ImageWriter>(new ImageWriter(path, file));
}

ImageWriter::~ImageWriter() {
  if (file_ == nullptr) return;
  std::fclose(file_);
  std::error_code ignored;
  std::filesystem::remove(UnfinishedImage(path_), ignored);
}

absl::Status ImageWriter::Failed() const {
  std::string message = absl::StrCat("cannot write ", UnfinishedImage(path_), ": ",
                                     std::strerror(errno), "; the database itself is whole");
  return errno == ENOSPC ? absl::ResourceExhaustedError(message) : absl::UnavailableError(message);
}

absl::Status ImageWriter::Write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) return Failed();
  written_ += bytes.size();
  return absl::OkStatus();
}

absl::Status ImageWriter::Add(SectionName name, std::string_view bytes) {
  const ImageTableEntry entry = {static_cast<uint32_t>(name.kind), name.id, written_, bytes.size(),
                                 Checksum(bytes)};
  table_.append(BytesOf(entry));
  ++sections_;
  DOSSIER_RETURN_IF_ERROR(Write(bytes));
  return Write(std::string((kAlignment - bytes.size() % kAlignment) % kAlignment, '\0'));
}

absl::Status ImageWriter::Finish(const ImageOrigin& origin) {
  table_.append(BytesOf(origin.commit));
  table_.append(origin.database);
  const ImageTail tail = {written_,         sections_,    origin.database.size(),
                          Checksum(table_), kImageFormat, kImageMagic};
  DOSSIER_RETURN_IF_ERROR(Write(table_));
  DOSSIER_RETURN_IF_ERROR(Write(BytesOf(tail)));
  const bool on_disk = std::fflush(file_) == 0 && fsync(fileno(file_)) == 0;
  if (!on_disk) return Failed();
  std::fclose(std::exchange(file_, nullptr));
  std::error_code error;
  std::filesystem::rename(UnfinishedImage(path_), path_, error);
  if (error)
    return absl::UnavailableError(absl::StrCat("cannot make ", path_, ": ", error.message()));
  return SyncFolder(std::filesystem::path(path_).parent_path());
}

}  // namespace dossier
