#include <algorithm>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "graph/value/value_text.h"
#include "ingest/source/whole_file.h"
#include "query/syntax/spelling.h"
#include "tools/session/parameters.h"
#include "tools/shell/evidence_view.h"
#include "tools/shell/shell.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr int kDeepestSources = 16;

// Nodes and relationships in a value, at any depth, each once.
struct Elements {
  std::set<uint64_t> nodes;
  std::set<uint64_t> relationships;
};

void Collect(const Value& value, Elements* out) {
  switch (value.kind()) {
    case ValueKind::kNode: out->nodes.insert(value.node().id); return;
    case ValueKind::kRelationship: out->relationships.insert(value.relationship().id); return;
    case ValueKind::kPath:
      out->nodes.insert(value.path().nodes.begin(), value.path().nodes.end());
      out->relationships.insert(value.path().relationships.begin(), value.path().relationships.end());
      return;
    case ValueKind::kList:
      for (const Value& item : value.list()) Collect(item, out);
      return;
    case ValueKind::kMap:
      for (const auto& [key, item] : value.map()) Collect(item, out);
      return;
    default: return;
  }
}

}  // namespace

const std::vector<ShellCommand>& ShellCommands() {
  static const auto* const kCommands = new std::vector<ShellCommand>{
      {":help", "", "this list", &Shell::Help},
      {":schema", "", "labels, relationship types, property keys and indexes", &Shell::Schema},
      {":param", "[NAME=VALUE]", "sets a query parameter, as JSON or text; alone, lists them", &Shell::Param},
      {":format", "[FORMAT]", "table, json, jsonl, csv or markdown", &Shell::Format},
      {":explain", "QUERY", "the plan of a query that is not run", &Shell::Explain},
      {":evidence", "N", "the passages behind what row N of the last result shows", &Shell::Evidence},
      {":source", "FILE", "runs the statements of a file", &Shell::Source},
      {":quit", "", "leaves", &Shell::Quit},
  };
  return *kCommands;
}

bool Shell::RunCommand(std::string_view line) {
  std::string text(absl::StripAsciiWhitespace(absl::string_view(line.data(), line.size())));
  while (!text.empty() && text.back() == ';') text.pop_back();
  size_t end = std::min(text.find_first_of(" \t"), text.size());
  std::string name = text.substr(0, end);
  std::string words(absl::StripAsciiWhitespace(text.substr(end)));
  std::vector<std::string> names;
  for (const ShellCommand& command : ShellCommands()) {
    if (command.name == name) return (this->*command.run)(words);
    names.emplace_back(command.name);
  }
  std::string near = NearestSpelling(name, names);
  return Fail("no command " + EscapeForTerminal(name) + (near.empty() ? ": :help lists them" : ", did you mean " + near + "?"));
}

bool Shell::Help(std::string_view) {
  std::string text = "A statement ends with ';' and may take several lines.\n";
  for (const ShellCommand& command : ShellCommands()) {
    std::string form = std::string(command.name) + " " + std::string(command.words);
    absl::StrAppend(&text, "  ", form, std::string(form.size() < 24 ? 24 - form.size() : 1, ' '), std::string(command.summary), "\n");
  }
  out_(text);
  return true;
}

bool Shell::Schema(std::string_view) {
  return RunStatement("CALL db.labels()") && RunStatement("CALL db.relationshipTypes()") &&
         RunStatement("CALL db.propertyKeys()") && RunStatement("CALL db.indexes()");
}

bool Shell::Param(std::string_view words) {
  if (words.empty()) {
    for (const auto& [name, value] : parameters_) out_(absl::StrCat("$", name, " = ", EscapeForTerminal(ValueText(value)), "\n"));
    return true;
  }
  names_fresh_ = false;
  absl::Status status = AddParameter(words, &parameters_);
  return status.ok() || Fail(std::string(status.message()));
}

bool Shell::Format(std::string_view words) {
  if (words.empty()) {
    out_(format_ + "\n");
    return true;
  }
  absl::Status status = MakeResultWriter(words, out_, terminal_).status();
  if (!status.ok()) return Fail(std::string(status.message()));
  format_ = std::string(words);
  return true;
}

bool Shell::Explain(std::string_view words) {
  if (words.empty()) return Fail(":explain needs a query");
  return RunStatement("EXPLAIN " + std::string(words));
}

bool Shell::Evidence(std::string_view words) {
  uint64_t row = 0;
  if (!absl::SimpleAtoi(absl::string_view(words.data(), words.size()), &row) || row == 0 || row > last_rows_.size()) {
    return Fail(last_rows_.empty() ? ":evidence needs a result before it"
                                   : absl::StrCat(":evidence takes the number of a row, from 1 to ", last_rows_.size()));
  }
  Elements elements;
  for (const Value& value : last_rows_[row - 1]) Collect(value, &elements);
  if (elements.nodes.empty() && elements.relationships.empty()) {
    return Fail("row " + std::to_string(row) + " shows no node or relationship: return one to see what stands behind it");
  }
  absl::StatusOr<std::unique_ptr<Snapshot>> snapshot = session_->GetSnapshot();
  if (!snapshot.ok()) return Fail(std::string(snapshot.status().message()));
  for (uint64_t id : elements.relationships) {
    absl::StatusOr<std::string> text = RelationshipEvidenceText(**snapshot, id, terminal_);
    if (!text.ok()) return Fail(std::string(text.status().message()));
    out_(absl::StrCat("relationship ", id, "\n", *text));
  }
  for (uint64_t id : elements.nodes) {
    absl::StatusOr<std::string> text = NodeEvidenceText(**snapshot, id, terminal_);
    if (!text.ok()) return Fail(std::string(text.status().message()));
    out_(absl::StrCat("node ", id, "\n", *text));
  }
  return true;
}

bool Shell::Source(std::string_view words) {
  if (words.empty()) return Fail(":source needs a file");
  if (sources_open_ >= kDeepestSources) return Fail(":source files name each other in a circle");
  absl::StatusOr<std::string> script = ReadWholeFile(std::string(words));
  if (!script.ok()) return Fail(std::string(script.status().message()));
  ++sources_open_;
  bool fine = RunScript(*script);
  --sources_open_;
  return fine;
}

bool Shell::Quit(std::string_view) {
  quit_ = true;
  return true;
}

}  // namespace dossier
