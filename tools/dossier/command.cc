#include "tools/dossier/command.h"

#include <algorithm>
#include <string>

namespace dossier {
namespace {

std::string FlagForm(const FlagSpec& flag) {
  std::string form = flag.letter != 0 ? std::string("-") + flag.letter + ", " : "    ";
  form += "--" + std::string(flag.name);
  if (!flag.value.empty()) form += " " + std::string(flag.value);
  return form;
}

}  // namespace

std::string CommandHelp(const Command& command) {
  std::string help = "usage: dossier " + std::string(command.name) + " [flags] " + std::string(command.words) + "\n" +
                     std::string(command.summary) + "\n\n";
  size_t width = 0;
  for (const FlagSpec& flag : command.flags) width = std::max(width, FlagForm(flag).size());
  for (const FlagSpec& flag : command.flags) {
    std::string form = FlagForm(flag);
    help += "  " + form + std::string(width - form.size() + 2, ' ') + std::string(flag.help) + "\n";
  }
  return help;
}

}  // namespace dossier
