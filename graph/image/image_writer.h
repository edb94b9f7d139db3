// Writes an image file.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/image/image_file.h"

namespace dossier {

// Sections go to a file beside the one wanted, which takes its place at Finish, so that an image is
// whole or not there. Removes the unfinished file when destroyed.
class ImageWriter {
 public:
  static absl::StatusOr<std::unique_ptr<ImageWriter>> Create(const std::string& path);
  ~ImageWriter();
  ImageWriter(const ImageWriter&) = delete;

  // Each name once. ResourceExhausted where the disk is full.
  absl::Status Add(SectionName name, std::string_view bytes);
  // On disk when it returns OK.
  absl::Status Finish(const ImageOrigin& origin);

 private:
  ImageWriter(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
  absl::Status Write(std::string_view bytes);
  absl::Status Failed() const;

  std::string path_;
  std::FILE* file_;
  uint64_t written_ = 0;
  std::string table_;
  uint64_t sections_ = 0;
};

// Where the writer keeps what is not finished.
std::string UnfinishedImage(const std::string& path);

}  // namespace dossier
