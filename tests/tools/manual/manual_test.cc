// The man page and the completion against the program's own help.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/process/run_program.h"
#include "tools/transfer/export_writer.h"

namespace dossier {
namespace {

using testing::HasSubstr;

constexpr char kProgram[] = "tools/dossier/dossier";
constexpr char kCompletion[] = "tools/dossier/completion.bash";

std::string Help(const std::vector<std::string>& words) {
  std::vector<std::string> all = {kProgram};
  all.insert(all.end(), words.begin(), words.end());
  all.push_back("--help");
  const ProgramResult result = RunProgram(all);
  EXPECT_EQ(result.exit_code, 0) << result.error;
  return result.out;
}

std::vector<std::string> CommandNames() {
  std::vector<std::string> names;
  std::istringstream lines(Help({}));
  std::string line;
  while (std::getline(lines, line)) {
    if (line.compare(0, 2, "  ") == 0) names.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return names;
}

// The `--flag`s in a text.
std::set<std::string> Flags(const std::string& text) {
  std::set<std::string> flags;
  for (size_t at = text.find("--"); at != text.npos; at = text.find("--", at + 2)) {
    const size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
    if (end > at + 2) flags.insert(text.substr(at, end - at));
  }
  return flags;
}

// The man page without the backslashes of its escapes.
std::string ManualText() {
  std::ifstream in("tools/dossier/dossier.1");
  std::string page{std::istreambuf_iterator<char>(in), {}};
  std::erase(page, '\\');
  return page;
}

TEST(ManualTest, EveryCommandAndFlagIsInTheManPage) {
  const std::vector<std::string> names = CommandNames();
  EXPECT_GE(names.size(), 11u);
  const std::string text = ManualText();
  for (const std::string& name : names) {
    EXPECT_THAT(text, HasSubstr("dossier " + name)) << name;
    for (const std::string& flag : Flags(Help({name}))) EXPECT_THAT(text, HasSubstr(flag)) << name;
  }
}

// The formats of an export are listed once, in export_writer.cc; help, completion (which reads the
// help) and man page must know them all.
TEST(ManualTest, EveryExportFormatIsInTheHelpAndTheManPage) {
  std::string words;
  for (const ExportFormat& format : ExportFormats()) {
    words += (words.empty() ? "" : "|") + std::string(format.name);
    EXPECT_THAT(ManualText(), HasSubstr(std::string(format.name)));
  }
  EXPECT_THAT(Help({"export"}), HasSubstr("--format " + words));
}

// What bash offers for the last of `words`.
std::string Completed(const std::string& words) {
  const std::string script = std::string("source ") + kCompletion + "; COMP_WORDS=(" + words +
                             "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _dossier; echo \" ${COMPREPLY[*]} \"";
  const ProgramResult result = RunProgram({"/bin/bash", "-c", script});
  EXPECT_EQ(result.error, "");
  return result.out;
}

TEST(ManualTest, CompletionOffersCommandsFlagsAndTheirWords) {
  const std::string program = kProgram;
  for (const std::string& name : CommandNames()) {
    EXPECT_THAT(Completed(program + " ''"), HasSubstr(" " + name + " "));
  }
  EXPECT_THAT(Completed(program + " re"), testing::Eq(" retract \n"));
  EXPECT_THAT(Completed(program + " query --"), HasSubstr(" --batch "));
  EXPECT_THAT(Completed(program + " query --format j"), testing::Eq(" json jsonl \n"));
  EXPECT_THAT(Completed(program + " export --format ''"), HasSubstr(" graphml "));
}

}  // namespace
}  // namespace dossier
