// Every command's entry, one source file each (<name>_command.cc). A new command is declared here and listed in commands.cc.
#pragma once

#include "tools/dossier/command.h"

namespace dossier {

Command IngestCommand();
Command ExtractCommand();
Command QueryCommand();
Command InteractiveCommand();
Command ExportCommand();
Command ImportCommand();
Command RetractCommand();
Command JudgeCommand();
Command ExplainCommand();
Command StatsCommand();
Command CheckCommand();
Command BackupCommand();
Command CompactCommand();
Command LintCommand();
Command EvaluateCommand();

}  // namespace dossier
