#include "ingest/source/whole_file.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <memory>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

absl::Status CannotRead(const std::string& path) {
  return absl::ErrnoToStatus(errno, absl::StrCat("cannot read ", path));
}

}  // namespace

absl::StatusOr<std::string> ReadWholeFile(const std::string& path) {
  std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "rbe"), std::fclose);
  if (file == nullptr) return CannotRead(path);
  struct stat about {};
  if (fstat(fileno(file.get()), &about) == 0 && S_ISDIR(about.st_mode))
    return absl::InvalidArgumentError(
        absl::StrCat("cannot read ", path, ": it is a folder, and a file is wanted"));
  std::string content;
  char block[1 << 14];
  for (size_t size; (size = std::fread(block, 1, sizeof block, file.get())) > 0;)
    content.append(block, size);
  if (std::ferror(file.get()) != 0) return CannotRead(path);
  return content;
}

}  // namespace dossier
