// Writes the files that FlatFile reads.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "ingest/language/flat_file.h"

namespace dossier {

class FlatWriter {
 public:
  explicit FlatWriter(FlatKind kind) : kind_(kind) {}

  void AddSection(std::string_view bytes) { sections_.emplace_back(bytes); }
  template <typename T>
  void AddArray(std::span<const T> values) {
    AddSection({reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }

  // The whole file. A section is padded with zeros to a multiple of 8 bytes and reads back so.
  std::string Finish() const;

 private:
  FlatKind kind_;
  std::vector<std::string> sections_;
};

// Replaces the file at `path`.
absl::Status WriteWholeFile(const std::string& path, std::string_view bytes);

}  // namespace dossier
