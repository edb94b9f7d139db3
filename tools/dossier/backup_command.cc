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
  if (!folder.ok()) return FailUsage(folder.status(), "backup");
  if (arguments.words().size() != 1) {
    return FailUsage(absl::InvalidArgumentError("where to? give the folder of the copy"), "backup");
  }
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadOnly);
  if (!store.ok()) return FailToOpen(store.status());
  absl::Status status = (*store)->Backup(arguments.words()[0]);
  if (!status.ok()) return Fail(status);
  std::printf("copied to %s\n", arguments.words()[0].c_str());
  return kExitFine;
}

}  // namespace

Command BackupCommand() {
  return {"backup", "FOLDER", "copies a database, also while another process writes to it", kFlags, Run};
}

}  // namespace dossier
