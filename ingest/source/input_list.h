// The inputs that a list of paths stands for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"

namespace dossier {

// One thing to read, or why it cannot be.
struct Input {
  std::string path;  // as given, or below the directory given; "-" is standard input
  uint64_t size = 0; // bytes on disk; 0 where that is not known
  absl::Status status;
};

// Paths in the order given; in a directory's place the regular files below it, each folder's entries sorted by bytes,
// names that begin with a dot left out, links to folders not followed. A path that cannot be looked at becomes an
// input with an error, so that the rest goes on.
std::vector<Input> ListInputs(const std::vector<std::string>& paths);

}  // namespace dossier
