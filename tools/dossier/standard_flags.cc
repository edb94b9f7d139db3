#include "tools/dossier/standard_flags.h"

#include "absl/status/status.h"

namespace dossier {

absl::StatusOr<std::string> DatabaseFolder(const Arguments& arguments) {
  std::string folder = arguments.Get("db", "");
  if (folder.empty()) return absl::InvalidArgumentError("which database? give --db DIR");
  return folder;
}

}  // namespace dossier
