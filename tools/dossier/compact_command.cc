#include <cstdio>

#include "graph/store/graph_store.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/standard_flags.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, kHelpFlag};

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "compact");
  if (!arguments.words().empty()) {
    return FailUsage(absl::InvalidArgumentError("takes no words"), "compact");
  }
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadWrite);
  if (!store.ok()) return FailToOpen(store.status());
  if (absl::Status status = (*store)->Compact(); !status.ok()) return Fail(status);
  absl::StatusOr<uint64_t> bytes = (*store)->DiskBytes();
  if (!bytes.ok()) return Fail(bytes.status());
  std::printf("%llu bytes on disk\n", static_cast<unsigned long long>(*bytes));
  return kExitFine;
}

}  // namespace

Command CompactCommand() {
  return {"compact", "", "gives back room on the disk and makes reading fast again", kFlags, Run};
}

}  // namespace dossier
