// Every query of the openCypher TCK through parser and binder: those that must fail before they run
// do so with the right type and detail, all others bind.
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "gtest/gtest.h"
#include "query/semantics/binder.h"
#include "query/syntax/parser.h"
#include "re2/re2.h"
#include "tests/files/scratch_files.h"
#include "tests/query/semantics/declared_procedures.h"
#include "tests/query/semantics/known_functions.h"
#include "tests/tck/gherkin.h"

namespace dossier {
namespace {

struct ExpectedError {
  std::string type;
  std::string time;  // 'compile time', 'runtime' or 'any time'
  std::string detail;
};

struct Outcome {
  int failing = 0;  // queries that must fail before they run
  int clean = 0;    // queries that must bind
  std::vector<std::string> wrong;
};

std::optional<ExpectedError> ErrorOf(const tck::Scenario& scenario) {
  ExpectedError expected;
  for (const tck::Step& step : scenario.steps) {
    if (RE2::FullMatch(step.text, R"(an? (\w+) should be raised at (.*): (.*))", &expected.type,
                       &expected.time, &expected.detail)) {
      return expected;
    }
  }
  return std::nullopt;
}

class ScenarioCheck {
 public:
  ScenarioCheck(const tck::Scenario& scenario, Outcome* outcome)
      : scenario_(scenario), outcome_(*outcome) {}

  void Run() {
    const std::optional<ExpectedError> expected = ErrorOf(scenario_);
    for (const tck::Step& step : scenario_.steps) {
      std::string declaration;
      if (RE2::FullMatch(step.text, "there exists a procedure (.*):", &declaration)) {
        procedures_.Declare(declaration);
      } else if (step.text == "parameters are:") {
        for (const auto& row : step.table) parameters_.push_back(row[0]);
      } else if (step.text == "having executed:" || step.text == "executing control query:") {
        CheckClean(step.doc);
      } else if (step.text == "executing query:") {
        expected && expected->time != "runtime" ? CheckError(step.doc, *expected)
                                                : CheckClean(step.doc);
      }
    }
  }

 private:
  absl::Status Compile(const std::string& query) {
    auto statement = ParseStatement(query);
    if (!statement.ok()) return statement.status();
    BindContext context{KnownFunctions(), procedures_, [this](std::string_view name) {
                          return std::find(parameters_.begin(), parameters_.end(), name) !=
                                 parameters_.end();
                        }};
    return Bind(*std::move(statement), context).status();
  }

  void Wrong(const std::string& query, const std::string& what) {
    outcome_.wrong.push_back(scenario_.name + ": " + what + "\n" + query);
  }

  void CheckClean(const std::string& query) {
    ++outcome_.clean;
    const absl::Status status = Compile(query);
    if (!status.ok()) Wrong(query, std::string(status.message()));
  }

  void CheckError(const std::string& query, const ExpectedError& expected) {
    ++outcome_.failing;
    const absl::Status status = Compile(query);
    if (status.ok()) {
      if (expected.time != "any time")
        Wrong(query, "should fail with " + expected.type + " " + expected.detail);
      return;
    }
    const std::optional<QueryError> error = QueryErrorOf(status);
    if (!error) return Wrong(query, "no query error");
    if (!error->span) Wrong(query, "no place");
    if (QueryErrorTypeName(error->type) != expected.type ||
        (expected.detail != "*" && error->detail != expected.detail)) {
      Wrong(query, "expected " + expected.type + " " + expected.detail + ", got " +
                       std::string(status.message()));
    }
  }

  const tck::Scenario& scenario_;
  Outcome& outcome_;
  DeclaredProcedures procedures_;
  std::vector<std::string> parameters_;
};

TEST(TckBindingTest, EveryQueryBindsOrFailsAsItMust) {
  const char* folder = std::getenv("DOSSIER_TCK_DIR");
  if (folder == nullptr)
    GTEST_SKIP() << "DOSSIER_TCK_DIR does not name the folder of the TCK's features";
  Outcome outcome;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".feature") continue;
    auto scenarios = tck::ReadFeature(entry.path().filename().string(), ReadFileBytes(entry.path()));
    ASSERT_TRUE(scenarios.ok()) << scenarios.status();
    for (const tck::Scenario& scenario : *scenarios) ScenarioCheck(scenario, &outcome).Run();
  }
  ASSERT_GT(outcome.failing, 0);
  std::printf("%d queries must bind, %d must fail; %zu wrong\n", outcome.clean, outcome.failing,
              outcome.wrong.size());
  for (const std::string& wrong : outcome.wrong) ADD_FAILURE() << wrong;
}

}  // namespace
}  // namespace dossier
