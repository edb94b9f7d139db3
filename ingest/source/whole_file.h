// Files that a user names and that are read at once: patterns, queries, gold.
#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace dossier {

// The bytes of the file, pipe or device. NotFound or InvalidArgument (a folder) name the path and
// what is wrong with it.
absl::StatusOr<std::string> ReadWholeFile(const std::string& path);

}  // namespace dossier
