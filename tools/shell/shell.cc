#include "tools/shell/shell.h"

#include <chrono>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "query/function/registry.h"
#include "tools/session/interrupt.h"
#include "tools/session/query_report.h"
#include "tools/shell/statement_splitter.h"

namespace dossier {
namespace {

constexpr size_t kRowsKept = 1000;
constexpr uint64_t kMemoryBytes = uint64_t{4} << 30;

constexpr const char* kPrompt = "dossier> ";
constexpr const char* kGoOnPrompt = "      -> ";

template <typename NameOf>
std::vector<std::string> Names(size_t count, const NameOf& name_of) {
  std::vector<std::string> names;
  for (uint32_t id = 0; id < count; ++id) names.emplace_back(name_of(id));
  return names;
}

bool IsCommand(std::string_view line) {
  size_t start = line.find_first_not_of(" \t");
  return start != std::string_view::npos && line[start] == ':';
}

}  // namespace

Shell::Shell(DatabaseSession* session, TextSink out, TextSink error, const Terminal& terminal)
    : session_(session), out_(std::move(out)), error_(std::move(error)), terminal_(terminal) {
  names_.keywords = CompletionKeywords();
  for (const FunctionInfo* function : FunctionRegistry::Builtin().All()) names_.functions.emplace_back(function->name);
  for (const ShellCommand& command : ShellCommands()) names_.commands.emplace_back(command.name);
}

bool Shell::Run(LineSource* lines) {
  StatementSplitter splitter;
  bool fine = true;
  std::string line;
  while (!quit_) {
    LineResult read = lines->Next(splitter.pending() ? kGoOnPrompt : kPrompt, &line);
    if (read == LineResult::kEnd) break;
    if (read == LineResult::kCancelled) {
      splitter.Finish();
      continue;
    }
    if (!splitter.pending() && IsCommand(line)) {
      lines->Remember(line);
      fine = RunCommand(line) && fine;
      continue;
    }
    for (const std::string& statement : splitter.Add(line + "\n")) {
      lines->Remember(std::string(absl::StripAsciiWhitespace(statement)) + ";");
      fine = RunStatement(statement) && fine;
    }
  }
  std::string last = splitter.Finish();
  return (last.empty() || quit_ || RunStatement(last)) && fine;
}

bool Shell::Fail(const std::string& message) {
  error_(message + (message.empty() || message.back() != '\n' ? "\n" : ""));
  return false;
}

bool Shell::RunStatement(const std::string& statement) {
  auto writer = MakeResultWriter(format_, out_, terminal_);
  if (!writer.ok()) return Fail(std::string(writer.status().message()));
  ClearInterrupt();
  RunOptions options;
  options.cancel = &InterruptFlag();
  options.memory_bytes = kMemoryBytes;
  last_rows_.clear();
  bool begun = false;
  options.on_columns = [&](const std::vector<std::string>& columns) {
    begun = true;
    (*writer)->Begin(columns);
  };
  options.on_rows = [&](const RowBatch& batch) {
    KeepElements(batch);
    (*writer)->WriteRows(batch);
    return absl::OkStatus();
  };
  auto start = std::chrono::steady_clock::now();
  absl::StatusOr<QueryResult> result = session_->Run(statement, parameters_, options);
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  ClearInterrupt();
  names_fresh_ = false;
  if (!result.ok()) return Fail(ErrorReport(result.status(), statement));
  if (!begun && !result->columns.empty()) (*writer)->Begin(result->columns);
  if (begun || !result->columns.empty()) (*writer)->End();
  out_(result->summary.plan);
  error_(NotificationReport(result->summary, terminal_));
  if (!terminal_.interactive) return true;
  std::string changes = ChangeReport(result->summary.counters);
  error_(Styled(terminal_, Style::kDim,
                absl::StrFormat("%d %s%s%s, %.3f s", result->summary.rows, result->summary.rows == 1 ? "row" : "rows",
                                changes.empty() ? "" : ", ", changes, seconds)) +
         "\n");
  return true;
}

void Shell::KeepElements(const RowBatch& batch) {
  for (const Row& row : batch.rows) {
    if (last_rows_.size() == kRowsKept) return;
    last_rows_.push_back(row);
  }
}

bool Shell::RunScript(const std::string& text) {
  StatementSplitter splitter;
  std::vector<std::string> statements = splitter.Add(text);
  std::string last = splitter.Finish();
  if (!last.empty()) statements.push_back(std::move(last));
  for (const std::string& statement : statements) {
    if (!RunStatement(statement)) return false;
  }
  return true;
}

Completions Shell::Complete(std::string_view line, size_t cursor) {
  if (!names_fresh_) {
    absl::StatusOr<std::unique_ptr<Snapshot>> snapshot = session_->GetSnapshot();
    if (snapshot.ok()) {
      const Catalog& catalog = (*snapshot)->catalog();
      names_.labels = Names(catalog.LabelCount(), [&](LabelId id) { return catalog.LabelName(id); });
      names_.types = Names(catalog.TypeCount(), [&](TypeId id) { return catalog.TypeName(id); });
      names_.properties = Names(catalog.KeyCount(), [&](KeyId id) { return catalog.KeyName(id); });
    }
    names_.parameters.clear();
    for (const auto& [name, value] : parameters_) names_.parameters.push_back(name);
    names_fresh_ = true;
  }
  return dossier::Complete(names_, line, cursor);
}

}  // namespace dossier
