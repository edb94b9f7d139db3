// A subcommand of `dossier` and what it needs to run.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tools/dossier/arguments.h"

namespace dossier {

struct Command {
  std::string_view name;
  std::string_view words;    // what follows the flags, for the usage line: "PATH...|-"
  std::string_view summary;  // one line
  std::span<const FlagSpec> flags;
  // Returns the program's exit code; has told the user of any error.
  int (*run)(const Arguments& arguments);
};

// Every command, in the order the help lists them.
std::span<const Command> Commands();

// What `dossier NAME --help` prints.
std::string CommandHelp(const Command& command);

}  // namespace dossier
