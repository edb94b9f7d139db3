#include "tools/dossier/output_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"

namespace dossier {

absl::Status OutputFile::Error() const { return absl::ResourceExhaustedError(absl::StrCat(path_, ": ", std::strerror(errno))); }

absl::StatusOr<OutputFile> OutputFile::Open(const std::string& path) {
  if (path == "-") return OutputFile(path, stdout);
  OutputFile output(path, nullptr);
  output.file_ = std::fopen(output.PartPath().c_str(), "wb");
  if (output.file_ == nullptr) return absl::NotFoundError(absl::StrCat(path, ": ", std::strerror(errno)));
  return output;
}

OutputFile::OutputFile(OutputFile&& other) noexcept : path_(std::move(other.path_)), file_(std::exchange(other.file_, nullptr)) {}

OutputFile::~OutputFile() {
  if (file_ == nullptr || file_ == stdout) return;
  std::fclose(file_);
  unlink(PartPath().c_str());
}

absl::Status OutputFile::Write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) return Error();
  return absl::OkStatus();
}

absl::Status OutputFile::Close() {
  std::FILE* file = std::exchange(file_, nullptr);
  if (file == stdout) return std::fflush(file) == 0 ? absl::OkStatus() : Error();
  bool good = std::fflush(file) == 0 && fsync(fileno(file)) == 0;
  absl::Status status = good ? absl::OkStatus() : Error();
  std::fclose(file);
  if (status.ok() && std::rename(PartPath().c_str(), path_.c_str()) != 0) status = Error();
  if (!status.ok()) unlink(PartPath().c_str());
  return status;
}

}  // namespace dossier
