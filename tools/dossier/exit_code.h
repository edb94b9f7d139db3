// What the program tells its caller, and how it tells people of errors.
#pragma once

#include <string_view>

#include "absl/status/status.h"

namespace dossier {

enum ExitCode : int {
  kExitFine = 0,
  kExitWrong = 1,        // the data or the query was wrong
  kExitUsage = 2,        // the command line was wrong
  kExitNotOpened = 3,    // could not open the database, or it is locked
  kExitDamaged = 4,      // the database is damaged
  kExitInterrupted = 130,
};

// For an error while opening a database, and for one after that.
ExitCode ExitCodeOfOpen(const absl::Status& status);
ExitCode ExitCodeOf(const absl::Status& status);

// Prints 'dossier: message' on standard error.
void PrintError(std::string_view message);

// PrintError and the code, in one.
int FailToOpen(const absl::Status& status);
int Fail(const absl::Status& status);
int FailUsage(const absl::Status& status, std::string_view command);

}  // namespace dossier
