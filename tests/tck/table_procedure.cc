#include "tests/tck/table_procedure.h"

#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "graph/value/equality.h"
#include "re2/re2.h"
#include "tests/tck/expected_value.h"

namespace dossier::tck {
namespace {

std::vector<ProcedureField> Fields(const std::string& text) {
  std::vector<ProcedureField> fields;
  for (absl::string_view part : absl::StrSplit(text, ',', absl::SkipWhitespace())) {
    const std::pair<absl::string_view, absl::string_view> halves =
        absl::StrSplit(part, absl::MaxSplits("::", 1));
    fields.push_back({std::string(absl::StripAsciiWhitespace(halves.first)),
                      std::string(absl::StripAsciiWhitespace(halves.second)), ""});
  }
  return fields;
}

absl::StatusOr<std::vector<std::vector<Value>>> Values(const std::vector<TableRow>& table) {
  std::vector<std::vector<Value>> rows;
  for (size_t i = 1; i < table.size(); ++i) {
    rows.emplace_back();
    for (const std::string& cell : table[i]) {
      absl::StatusOr<Expected> expected = ParseExpected(cell);
      if (!expected.ok()) return expected.status();
      absl::StatusOr<Value> value = ToValue(*expected);
      if (!value.ok()) return value.status();
      rows.back().push_back(*std::move(value));
    }
  }
  return rows;
}

bool SameHead(const std::vector<Value>& row, std::span<const Value> arguments) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (!Equivalent(row[i], arguments[i])) return false;
  }
  return true;
}

}  // namespace

absl::StatusOr<Procedure> TableProcedure(std::string_view declaration,
                                         const std::vector<TableRow>& table) {
  std::string name, arguments, results;
  if (!RE2::FullMatch(re2::StringPiece(declaration.data(), declaration.size()),
                      R"(\s*([\w.]+)\((.*)\)\s*::\s*\((.*)\)\s*)", &name, &arguments, &results)) {
    return absl::InvalidArgumentError(absl::StrCat("not a procedure: ", std::string(declaration)));
  }
  auto rows = Values(table);
  if (!rows.ok()) return rows.status();
  Procedure procedure;
  procedure.signature = {name, Fields(arguments), Fields(results), "described by a table"};
  procedure.body = [rows = *std::move(rows)](const ProcedureContext&, std::span<const Value> given,
                                             std::vector<std::vector<Value>>* out) {
    for (const std::vector<Value>& row : rows) {
      if (SameHead(row, given)) out->emplace_back(row.begin() + given.size(), row.end());
    }
    return absl::OkStatus();
  };
  return procedure;
}

}  // namespace dossier::tck
