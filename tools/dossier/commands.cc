#include "tools/dossier/commands.h"

#include <algorithm>

namespace dossier {

std::span<const Command> Commands() {
  static const auto* const kCommands = new std::vector<Command>{
      IngestCommand(), ExtractCommand(), QueryCommand(), InteractiveCommand(),  ExportCommand(), ImportCommand(),
      RetractCommand(), JudgeCommand(), ExplainCommand(), StatsCommand(),   CheckCommand(), CompactCommand(), BackupCommand(), LintCommand(), EvaluateCommand(),
  };
  return *kCommands;
}

}  // namespace dossier
