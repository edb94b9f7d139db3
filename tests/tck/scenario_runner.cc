#include "tests/tck/scenario_runner.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "query/engine/engine.h"
#include "query/procedure/registry.h"
#include "query/syntax/query_error.h"
#include "re2/re2.h"
#include "tests/tck/expected_value.h"
#include "tests/tck/table_procedure.h"

namespace dossier::tck {
namespace {

absl::Status Fail(std::string_view what) {
  return absl::FailedPreconditionError(std::string(what));
}

using Table = std::vector<std::vector<Expected>>;

absl::StatusOr<Table> ExpectedRows(const std::vector<TableRow>& table) {
  Table rows;
  for (size_t i = 1; i < table.size(); ++i) {
    rows.emplace_back();
    for (const std::string& cell : table[i]) {
      absl::StatusOr<Expected> value = ParseExpected(cell);
      if (!value.ok()) return value.status();
      rows.back().push_back(*std::move(value));
    }
  }
  return rows;
}

class Run {
 public:
  explicit Run(const RunnerSetting& setting)
      : setting_(setting),
        store_(setting.new_store()),
        engine_(std::make_unique<Engine>(store_.get())) {}

  absl::Status Do(const Step& step) {
    const std::string& text = step.text;
    std::string name;
    if (text == "an empty graph" || text == "any graph") return absl::OkStatus();
    if (RE2::FullMatch(text, "the (.*) graph", &name)) return LoadGraph(name);
    if (text == "having executed:") return Prepare(step.doc);
    if (text == "parameters are:") return TakeParameters(step.table);
    if (RE2::FullMatch(text, "there exists a procedure (.*):", &name))
      return AddProcedure(name, step.table);
    if (text == "executing query:" || text == "executing control query:") return Execute(step.doc);
    if (text == "the result should be empty") return CheckRows({}, false, false);
    if (absl::StartsWith(text, "the result should be")) return CheckTable(step);
    if (text == "no side effects") return CheckSideEffects({});
    if (text == "the side effects should be:") return CheckSideEffects(step.table);
    std::string type, time, detail;
    if (RE2::FullMatch(text, R"(an? (\w+) should be raised at (.*): (.*))", &type, &time,
                       &detail)) {
      return CheckError(type, time, detail);
    }
    return Fail(absl::StrCat("unknown step: ", text));
  }

  // A query that failed although no step asked for its error.
  absl::Status Unchecked() const {
    if (outcome_.has_value() && !outcome_->ok() && !error_checked_) return outcome_->status();
    return absl::OkStatus();
  }

 private:
  absl::StatusOr<QueryResult> RunText(const std::string& text) {
    RunOptions options;
    options.deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    return engine_->Run(text, parameters_, options);
  }

  absl::Status LoadGraph(const std::string& name) {
    std::ifstream file(absl::StrCat(setting_.graphs_folder, "/", name, "/", name, ".cypher"));
    if (!file) return Fail(absl::StrCat("there is no graph ", name));
    std::ostringstream text;
    text << file.rdbuf();
    std::string query = text.str();
    if (const size_t end = query.rfind(';'); end != std::string::npos) query.resize(end);
    return Prepare(query);
  }

  absl::Status Prepare(const std::string& query) { return RunText(query).status(); }

  absl::Status TakeParameters(const std::vector<TableRow>& table) {
    for (const TableRow& row : table) {
      absl::StatusOr<Expected> expected = ParseExpected(row.at(1));
      if (!expected.ok()) return expected.status();
      absl::StatusOr<Value> value = ToValue(*expected);
      if (!value.ok()) return value.status();
      parameters_.insert_or_assign(row[0], *std::move(value));
    }
    return absl::OkStatus();
  }

  absl::Status AddProcedure(const std::string& declaration, const std::vector<TableRow>& table) {
    absl::StatusOr<Procedure> procedure = TableProcedure(declaration, table);
    if (!procedure.ok()) return procedure.status();
    engine_->procedures().Add(*std::move(procedure));
    return absl::OkStatus();
  }

  absl::Status Execute(const std::string& query) {
    if (absl::Status before = Unchecked(); !before.ok()) return before;
    error_checked_ = false;
    outcome_ = RunText(query);
    return absl::OkStatus();
  }

  absl::Status CheckTable(const Step& step) {
    if (!outcome_->ok()) return outcome_->status();
    const TableRow columns = step.table.empty() ? TableRow() : step.table[0];
    if ((*outcome_)->columns != columns) {
      return Fail(absl::StrCat("columns are ", absl::StrJoin((*outcome_)->columns, " | ")));
    }
    absl::StatusOr<Table> rows = ExpectedRows(step.table);
    if (!rows.ok()) return rows.status();
    return CheckRows(*rows, absl::StrContains(step.text, "in order"),
                     absl::StrContains(step.text, "ignoring element order"));
  }

  bool SameRow(const std::vector<Expected>& expected, const Row& row,
               bool ignore_list_order) const {
    if (expected.size() != row.size()) return false;
    for (size_t i = 0; i < row.size(); ++i) {
      if (!Matches(expected[i], row[i], (*outcome_)->result.elements, ignore_list_order))
        return false;
    }
    return true;
  }

  absl::Status CheckRows(const Table& expected, bool ordered, bool ignore_list_order) {
    if (!outcome_->ok()) return outcome_->status();
    const std::vector<Row>& rows = (*outcome_)->result.rows;
    if (rows.size() != expected.size()) {
      return Fail(absl::StrCat("got ", rows.size(), " rows, expected ", expected.size()));
    }
    std::vector<bool> used(rows.size(), false);
    for (size_t i = 0; i < expected.size(); ++i) {
      size_t match = ordered ? i : 0;
      while (match < rows.size() &&
             (used[match] || !SameRow(expected[i], rows[match], ignore_list_order))) {
        match = ordered ? rows.size() : match + 1;
      }
      if (match == rows.size()) return Fail(absl::StrCat("no row matches expected row ", i + 1));
      used[match] = true;
    }
    return absl::OkStatus();
  }

  absl::Status CheckSideEffects(const std::vector<TableRow>& table) {
    if (!outcome_->ok()) return outcome_->status();
    std::map<std::string, uint64_t> wanted;
    for (const TableRow& row : table) {
      uint64_t count = 0;
      if (!absl::SimpleAtoi(row.at(1), &count)) return Fail("a side effect without a number");
      wanted[row[0]] = count;
    }
    const QueryCounters& counters = (*outcome_)->summary.counters;
    const std::map<std::string, uint64_t> seen = {
        {"+nodes", counters.nodes_created},
        {"-nodes", counters.nodes_deleted},
        {"+relationships", counters.relationships_created},
        {"-relationships", counters.relationships_deleted},
        {"+properties", counters.properties_set},
        {"-properties", counters.properties_removed},
        {"+labels", counters.labels_added},
        {"-labels", counters.labels_removed},
    };
    for (const auto& [name, count] : seen) {
      if (count != wanted[name]) {
        return Fail(absl::StrCat("side effect ", name, " is ", count, ", expected ", wanted[name]));
      }
    }
    return absl::OkStatus();
  }

  absl::Status CheckError(const std::string& type, const std::string& time,
                          const std::string& detail) {
    error_checked_ = true;
    if (outcome_->ok()) return Fail(absl::StrCat("no error, expected ", type, " ", detail));
    const std::optional<QueryError> error = QueryErrorOf(outcome_->status());
    if (!error.has_value()) return outcome_->status();
    const bool compile = error->phase == QueryErrorPhase::kCompileTime;
    const bool phase = time == "any time" || (time == "compile time") == compile;
    const std::string seen_type(QueryErrorTypeName(error->type));
    if (!phase || seen_type != type || (detail != "*" && error->detail != detail)) {
      return Fail(absl::StrCat("expected ", type, " at ", time, " ", detail, ", got ", seen_type,
                               " at ", compile ? "compile time" : "runtime", " ", error->detail));
    }
    return absl::OkStatus();
  }

  const RunnerSetting& setting_;
  std::unique_ptr<GraphStore> store_;
  std::unique_ptr<Engine> engine_;
  Map parameters_;
  std::optional<absl::StatusOr<QueryResult>> outcome_;
  bool error_checked_ = false;
};

}  // namespace

absl::Status RunScenario(const Scenario& scenario, const RunnerSetting& setting) {
  Run run(setting);
  for (const Step& step : scenario.steps) {
    if (absl::Status status = run.Do(step); !status.ok()) return status;
  }
  return run.Unchecked();
}

}  // namespace dossier::tck
