#include <cstdio>
#include <string>

#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"
#include "graph/store/graph_store.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, kHelpFlag};

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "check");
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadOnly);
  if (!store.ok()) return FailToOpen(store.status());
  uint64_t problems = 0;
  absl::Status status = (*store)->Check([&](std::string_view problem) {
    ++problems;
    std::printf("%s\n", EscapeForTerminal(problem).c_str());
  });
  if (!status.ok()) return Fail(status);
  if (problems > 0) {
    PrintError(std::to_string(problems) + " problems found: restore a backup, or export what is there and import it anew");
    return kExitDamaged;
  }
  std::printf("no problems found\n");
  return kExitFine;
}

}  // namespace

Command CheckCommand() {
  return {"check", "", "verifies every invariant of a database and names what is broken", kFlags, Run};
}

}  // namespace dossier
