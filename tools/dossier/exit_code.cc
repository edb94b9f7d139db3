#include "tools/dossier/exit_code.h"

#include <cstdio>
#include <string>

#include "tools/terminal/terminal.h"

namespace dossier {

ExitCode ExitCodeOfOpen(const absl::Status& status) {
  if (status.ok()) return kExitFine;
  return absl::IsDataLoss(status) ? kExitDamaged : kExitNotOpened;
}

ExitCode ExitCodeOf(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk: return kExitFine;
    case absl::StatusCode::kCancelled: return kExitInterrupted;
    case absl::StatusCode::kDataLoss: return kExitDamaged;
    case absl::StatusCode::kUnavailable: return kExitNotOpened;
    default: return kExitWrong;
  }
}

void PrintError(std::string_view message) {
  std::string line = Styled(DescribeTerminal(2), Style::kRed, "dossier:") + " " + std::string(message) + "\n";
  std::fflush(stdout);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int FailToOpen(const absl::Status& status) {
  PrintError(std::string_view(status.message().data(), status.message().size()));
  return ExitCodeOfOpen(status);
}

int Fail(const absl::Status& status) {
  PrintError(std::string_view(status.message().data(), status.message().size()));
  return ExitCodeOf(status);
}

int FailUsage(const absl::Status& status, std::string_view command) {
  PrintError(std::string_view(status.message().data(), status.message().size()));
  PrintError("see 'dossier " + std::string(command) + " --help'");
  return kExitUsage;
}

}  // namespace dossier
