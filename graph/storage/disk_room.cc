#include "graph/storage/disk_room.h"

#include <sys/statvfs.h>

#include <limits>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

uint64_t AskSystem(const std::string& folder) {
  struct statvfs info;
  // Where the system does not tell, nothing is refused.
  if (statvfs(folder.c_str(), &info) != 0) return std::numeric_limits<uint64_t>::max();
  return static_cast<uint64_t>(info.f_bavail) * info.f_frsize;
}

uint64_t MegabytesUp(uint64_t bytes) { return bytes / 1'000'000 + (bytes % 1'000'000 != 0); }

}  // namespace

absl::Status DiskRoom::Check(const std::string& folder, uint64_t bytes) const {
  uint64_t free = free_bytes ? free_bytes(folder) : AskSystem(folder);
  uint64_t needed = reserve + 3 * bytes;
  if (free >= needed) return absl::OkStatus();
  return absl::ResourceExhaustedError(absl::StrCat(
      "the disk of ", folder, " is too full: ", free / 1'000'000, " MB are free and ",
      MegabytesUp(needed), " MB are needed to write safely; nothing was written, free some space"));
}

}  // namespace dossier
