// A file of sorted pairs of byte strings, as ExternalSorter writes and merges them. Temporary: its
// bytes are no part of the storage format.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

struct CloseStdioFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using StdioFile = std::unique_ptr<std::FILE, CloseStdioFile>;

class SortedRunWriter {
 public:
  static absl::StatusOr<std::unique_ptr<SortedRunWriter>> Create(const std::string& path);
  absl::Status Add(std::string_view key, std::string_view value);
  absl::Status Close();

 private:
  StdioFile file_;
  std::string path_;
};

// Every pair of all runs in ascending order of keys; equal keys in the order of the runs.
absl::Status MergeRuns(
    const std::vector<std::string>& paths,
    const std::function<absl::Status(std::string_view key, std::string_view value)>& visit);

}  // namespace dossier
