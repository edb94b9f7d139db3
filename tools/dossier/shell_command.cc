#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/standard_flags.h"
#include "tools/session/interrupt.h"
#include "tools/shell/shell.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, {"create", 0, "", "makes the database where there is none"}, kHelpFlag};

std::string HistoryFile() {
  const char* home = std::getenv("HOME");
  return home == nullptr || *home == '\0' ? "" : std::string(home) + "/.dossier_history";
}

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "shell");
  absl::StatusOr<std::unique_ptr<DatabaseSession>> session = DatabaseSession::Open(*folder, arguments.Has("create"));
  if (!session.ok()) return FailToOpen(session.status());
  InterruptFlag();
  auto out = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
  auto error = [](std::string_view text) {
    std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), stderr);
  };
  Shell shell(session->get(), out, error, DescribeTerminal(1));
  bool person = isatty(0) != 0;
  if (person) std::printf("dossier shell: statements end with ';', :help lists the commands\n");
  std::unique_ptr<LineSource> lines =
      person ? EditedLines(HistoryFile(), [&](std::string_view line, size_t cursor) { return shell.Complete(line, cursor); })
             : PipedLines(stdin);
  bool fine = shell.Run(lines.get());
  return fine || person ? kExitFine : kExitWrong;
}

}  // namespace

Command InteractiveCommand() { return {"shell", "", "asks the graph interactively", kFlags, Run}; }

}  // namespace dossier
