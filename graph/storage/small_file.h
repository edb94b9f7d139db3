// Whole small files: read at once, replaced at once.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

// NotFound where there is none; at most `limit` bytes are read.
absl::StatusOr<std::string> ReadSmallFile(const std::string& path, size_t limit);
// Old or new content is there at any time, also after a loss of power.
absl::Status ReplaceSmallFile(const std::string& path, std::string_view content);
// Writes over the beginning of the file without waiting for the disk. NotFound where there is none:
// a file made here and not yet written would be found empty after a kill.
absl::Status OverwriteSmallFile(const std::string& path, std::string_view content);
// Makes the names in a folder durable.
absl::Status SyncFolder(const std::string& folder);

}  // namespace dossier
