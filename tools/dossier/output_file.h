// Files that appear whole or not at all.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

// Writes beside the file and takes its place at Close; without Close nothing is left behind. '-' is standard output.
class OutputFile {
 public:
  static absl::StatusOr<OutputFile> Open(const std::string& path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  absl::Status Write(std::string_view bytes);
  absl::Status Close();

 private:
  OutputFile(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
  std::string PartPath() const { return path_ + ".part"; }
  absl::Status Error() const;

  std::string path_;
  std::FILE* file_;
};

}  // namespace dossier
