#include "query/engine/engine.h"

#include <utility>

#include "query/engine/function_signatures.h"
#include "query/engine/query_run.h"
#include "query/engine/schema_runner.h"
#include "query/optimize/optimizer.h"
#include "query/plan/plan_text.h"
#include "query/plan/planner.h"
#include "query/procedure/builtin.h"
#include "query/procedure/registry.h"
#include "query/semantics/binder.h"
#include "query/syntax/debug_text.h"
#include "query/syntax/parser.h"

namespace dossier {
namespace {

absl::StatusOr<BoundQuery> ParseAndBind(std::string_view text, const Map& parameters,
                                        const ProcedureRegistry& procedures) {
  absl::StatusOr<ast::Statement> statement = ParseStatement(text);
  if (!statement.ok()) return statement.status();
  const BindContext context{
      FunctionSignatures::Builtin(), procedures,
      [&parameters](std::string_view name) { return parameters.contains(name); }};
  return Bind(*std::move(statement), context);
}

}  // namespace

Engine::Engine(GraphStore* store)
    : store_(store), procedures_(std::make_unique<ProcedureRegistry>()) {
  AddBuiltinProcedures(procedures_.get());
}

Engine::~Engine() = default;

ProcedureRegistry& Engine::procedures() { return *procedures_; }

absl::StatusOr<QueryResult> Engine::Run(std::string_view text, const Map& parameters,
                                        const RunOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  absl::StatusOr<BoundQuery> query = ParseAndBind(text, parameters, *procedures_);
  if (!query.ok()) return query.status();
  const auto compiled = std::chrono::steady_clock::now() - start;
  if (const ast::SchemaCommand* command = query->statement.schema())
    return RunSchemaCommand(*command, store_);
  absl::StatusOr<QueryResult> result =
      QueryRun(store_, *procedures_, parameters, options).Run(*query);
  if (result.ok()) result->summary.compile_time += compiled;
  return result;
}

absl::StatusOr<Engine::Stages> Engine::Explain(std::string_view text, const Map& parameters,
                                               const RunOptions& options) {
  absl::StatusOr<BoundQuery> query = ParseAndBind(text, parameters, *procedures_);
  if (!query.ok()) return query.status();
  Stages stages;
  stages.ast = DebugText(query->statement);
  if (query->statement.query() == nullptr) return stages;
  absl::StatusOr<std::unique_ptr<Snapshot>> snapshot = store_->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  std::vector<std::string> names;
  for (const Symbol& symbol : query->symbols) names.push_back(symbol.name);
  plan::Plan plan = plan::MakePlan(*query->statement.query(), std::move(names));
  stages.logical_plan = plan::PlanText(plan);
  absl::Status status = plan::Optimize(**snapshot, options.disabled_rules, &plan);
  if (!status.ok()) return status;
  stages.optimized_plan = plan::PlanText(plan);
  return stages;
}

std::vector<std::string> OptimizerRuleNames() { return plan::RuleNames(); }

}  // namespace dossier
