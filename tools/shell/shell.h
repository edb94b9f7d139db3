// The interactive shell: statements until ';', commands that begin with ':'.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "graph/value/value.h"
#include "query/engine/query_result.h"
#include "tools/output/result_writer.h"
#include "tools/session/database_session.h"
#include "tools/shell/completion.h"
#include "tools/shell/line_source.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// Used from one thread. Ctrl-C (InterruptFlag) ends the running query and not the shell.
class Shell {
 public:
  // Results go to `out`, errors to `error`; all outlive the shell.
  Shell(DatabaseSession* session, TextSink out, TextSink error, const Terminal& terminal);

  // Reads until ':quit' or the end. False where a statement or command failed, for scripts.
  bool Run(LineSource* lines);

  // What Tab may offer now.
  Completions Complete(std::string_view line, size_t cursor);

 private:
  friend const std::vector<struct ShellCommand>& ShellCommands();

  // One line outside a statement that begins with ':'.
  bool RunCommand(std::string_view line);
  bool RunStatement(const std::string& statement);
  // Statements of `text`; false at the first that fails.
  bool RunScript(const std::string& text);
  void KeepElements(const RowBatch& batch);
  bool Fail(const std::string& message);

  bool Help(std::string_view words);
  bool Schema(std::string_view words);
  bool Param(std::string_view words);
  bool Format(std::string_view words);
  bool Explain(std::string_view words);
  bool Evidence(std::string_view words);
  bool Source(std::string_view words);
  bool Quit(std::string_view words);

  DatabaseSession* session_;
  TextSink out_;
  TextSink error_;
  Terminal terminal_;
  std::string format_ = "table";
  Map parameters_;
  bool quit_ = false;
  std::vector<Row> last_rows_;  // the first of the last result, for :evidence
  CompletionNames names_;
  bool names_fresh_ = false;
  int sources_open_ = 0;
};

// ':help' ... in the order of the help; explicit, in shell_commands.cc.
struct ShellCommand {
  std::string_view name;
  std::string_view words;
  std::string_view summary;
  bool (Shell::*run)(std::string_view words);
};
const std::vector<ShellCommand>& ShellCommands();

}  // namespace dossier
