#include <cstdio>
#include <iterator>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "ingest/source/whole_file.h"
#include "tools/dossier/commands.h"
#include "tools/session/database_session.h"
#include "tools/dossier/exit_code.h"
#include "tools/session/interrupt.h"
#include "tools/session/parameters.h"
#include "tools/dossier/query_batch.h"
#include "tools/session/query_report.h"
#include "tools/dossier/standard_flags.h"
#include "tools/output/result_writer.h"
#include "tools/shell/statement_splitter.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {
    kDatabaseFlag,
    {"format", 0, "table|json|jsonl|csv|markdown", "of the rows (table)"},
    {"param", 'p', "NAME=VALUE", "a query parameter, as JSON or as text; may be given again"},
    {"file", 'f', "FILE", "reads queries from a file, each ended by ';'"},
    {"batch", 0, "", "reads a JSON request a line and answers with a line each"},
    {"create", 0, "", "makes the database where there is none"},
    {"timeout", 0, "SECONDS", "ends a query that runs longer"},
    {"memory", 0, "MIB", "ends a query that needs more (4096)"},
    kHelpFlag,
};

absl::StatusOr<std::string> ReadAll(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  return ReadWholeFile(path);
}

// The queries the user gave, by word, by file or through standard input.
absl::StatusOr<std::vector<std::string>> Statements(const Arguments& arguments) {
  if (arguments.words().size() > 1) {
    return absl::InvalidArgumentError("one query at a time: put it in quotation marks");
  }
  StatementSplitter splitter;
  std::string text;
  if (!arguments.words().empty()) {
    text = arguments.words()[0];
  } else {
    absl::StatusOr<std::string> read = ReadAll(arguments.Get("file", "-"));
    if (!read.ok()) return read.status();
    text = *std::move(read);
  }
  std::vector<std::string> statements = splitter.Add(text);
  std::string last = splitter.Finish();
  if (!last.empty()) statements.push_back(std::move(last));
  if (statements.empty()) return absl::InvalidArgumentError("no query was given");
  return statements;
}

struct Settings {
  std::string format;
  Map parameters;
  int64_t timeout_seconds = 0;
  uint64_t memory_bytes = 0;
};

void ToStandardOutput(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void ToStandardError(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

int RunStatement(DatabaseSession* session, const std::string& statement, const Settings& settings) {
  auto writer = MakeResultWriter(settings.format, ToStandardOutput, DescribeTerminal(1));
  if (!writer.ok()) return FailUsage(writer.status(), "query");
  RunOptions options;
  options.cancel = &InterruptFlag();
  options.memory_bytes = settings.memory_bytes;
  if (settings.timeout_seconds > 0) {
    options.deadline = std::chrono::steady_clock::now() + std::chrono::seconds(settings.timeout_seconds);
  }
  bool begun = false;
  options.on_columns = [&](const std::vector<std::string>& columns) {
    begun = true;
    (*writer)->Begin(columns);
  };
  options.on_rows = [&](const RowBatch& batch) {
    (*writer)->WriteRows(batch);
    return absl::OkStatus();
  };
  absl::StatusOr<QueryResult> result = session->Run(statement, settings.parameters, options);
  Terminal terminal = DescribeTerminal(2);
  if (!result.ok()) {
    std::fflush(stdout);
    ToStandardError(ErrorReport(result.status(), statement));
    return ExitCodeOf(result.status());
  }
  if (!begun && !result->columns.empty()) (*writer)->Begin(result->columns);
  if (begun || !result->columns.empty()) (*writer)->End();
  if (!result->summary.plan.empty()) ToStandardOutput(result->summary.plan);
  std::fflush(stdout);
  ToStandardError(NotificationReport(result->summary, terminal));
  std::string changes = ChangeReport(result->summary.counters);
  if (!changes.empty()) ToStandardError(changes + "\n");
  return kExitFine;
}

absl::StatusOr<Settings> ReadSettings(const Arguments& arguments) {
  Settings settings;
  settings.format = arguments.Get("format", "table");
  absl::StatusOr<Map> parameters = ParseParameters(arguments.All("param"));
  if (!parameters.ok()) return parameters.status();
  settings.parameters = *std::move(parameters);
  absl::StatusOr<int64_t> timeout = arguments.GetInteger("timeout", 0, 1, 1000000);
  if (!timeout.ok()) return timeout.status();
  settings.timeout_seconds = *timeout;
  absl::StatusOr<int64_t> memory = arguments.GetInteger("memory", 4096, 1, int64_t{1} << 30);
  if (!memory.ok()) return memory.status();
  settings.memory_bytes = static_cast<uint64_t>(*memory) << 20;
  absl::Status format = MakeResultWriter(settings.format, ToStandardOutput, Terminal()).status();
  if (!format.ok()) return format;
  return settings;
}

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "query");
  absl::StatusOr<Settings> settings = ReadSettings(arguments);
  if (!settings.ok()) return FailUsage(settings.status(), "query");
  InterruptFlag();
  absl::StatusOr<std::unique_ptr<DatabaseSession>> session = DatabaseSession::Open(*folder, arguments.Has("create"));
  if (!session.ok()) return FailToOpen(session.status());
  if (arguments.Has("batch")) {
    absl::Status status = RunQueryBatch(session->get(), stdin, stdout);
    return status.ok() ? kExitFine : Fail(status);
  }
  absl::StatusOr<std::vector<std::string>> statements = Statements(arguments);
  if (!statements.ok()) return FailUsage(statements.status(), "query");
  for (const std::string& statement : *statements) {
    int code = RunStatement(session->get(), statement, *settings);
    if (code != kExitFine) return code;
  }
  return kExitFine;
}

}  // namespace

Command QueryCommand() { return {"query", "'QUERY'", "asks the graph in openCypher", kFlags, Run}; }

}  // namespace dossier
