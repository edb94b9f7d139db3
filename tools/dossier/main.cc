// The dossier program: finds the command and runs it.
#include <cstdio>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "query/syntax/spelling.h"
#include "tools/dossier/command.h"
#include "tools/dossier/exit_code.h"

namespace dossier {
namespace {

void Print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

std::string Overview() {
  std::string text =
      "dossier turns news articles into a knowledge graph that can be queried.\n\nusage: dossier COMMAND [flags] ...\n\n";
  for (const Command& command : Commands()) {
    absl::StrAppend(&text, "  ", std::string(command.name), std::string(10 - command.name.size(), ' '),
                    std::string(command.summary), "\n");
  }
  return text + "\n'dossier COMMAND --help' tells more.\n";
}

const Command* FindCommand(std::string_view name) {
  for (const Command& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

int UnknownCommand(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : Commands()) names.emplace_back(command.name);
  std::string near = NearestSpelling(name, names);
  PrintError("no command '" + name + "'" + (near.empty() ? "" : ", did you mean '" + near + "'?"));
  PrintError("'dossier --help' lists the commands");
  return kExitUsage;
}

bool WantsHelp(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") return false;
    if (word == "--help" || word == "-h") return true;
  }
  return false;
}

int Run(std::vector<std::string> words) {
  if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    Print(Overview());
    return words.empty() ? kExitUsage : kExitFine;
  }
  const Command* command = FindCommand(words[0]);
  if (command == nullptr) return UnknownCommand(words[0]);
  words.erase(words.begin());
  if (WantsHelp(words)) {
    Print(CommandHelp(*command));
    return kExitFine;
  }
  absl::StatusOr<Arguments> arguments = Arguments::Parse(command->flags, words);
  if (!arguments.ok()) return FailUsage(arguments.status(), command->name);
  return command->run(*arguments);
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) { return dossier::Run(std::vector<std::string>(argv + 1, argv + argc)); }
