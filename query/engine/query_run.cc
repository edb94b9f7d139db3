#include "query/engine/query_run.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "query/engine/element_collector.h"
#include "query/engine/notifications.h"
#include "query/engine/profile_text.h"
#include "query/execute/graph_writer.h"
#include "query/execute/plan_runner.h"
#include "query/execute/runtime_error.h"
#include "query/execute/written_graph.h"
#include "query/optimize/optimizer.h"
#include "query/plan/planner.h"

namespace dossier {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> NamesOf(const std::vector<Symbol>& symbols) {
  std::vector<std::string> names;
  for (const Symbol& symbol : symbols) names.push_back(symbol.name);
  return names;
}

// Live rows of a batch, as rows of the result.
std::vector<Row> RowsOf(const Batch& batch, const std::vector<Slot>& slots) {
  std::vector<Row> rows(batch.live.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    rows[i].reserve(slots.size());
    for (Slot slot : slots) rows[i].push_back(batch.columns[slot].Get(batch.live[i]));
  }
  return rows;
}

uint64_t BytesOf(const Batch& batch, const std::vector<Slot>& slots) {
  uint64_t bytes = 0;
  for (Slot slot : slots) bytes += batch.columns[slot].Bytes();
  return bytes;
}

}  // namespace

absl::StatusOr<QueryResult> QueryRun::Run(const BoundQuery& query) {
  return query.writes && query.statement.mode != ast::StatementMode::kExplain ? RunWriting(query)
                                                                              : RunReading(query);
}

absl::StatusOr<plan::Plan> QueryRun::PlanFor(const BoundQuery& query, const GraphReader& graph,
                                             QueryResult* result) const {
  plan::Plan plan = plan::MakePlan(*query.statement.query(), NamesOf(query.symbols));
  if (absl::Status status = plan::Optimize(graph, options_.disabled_rules, &plan); !status.ok())
    return status;
  result->columns = query.columns;
  if (result->columns.empty()) result->columns = plan.columns;
  result->summary.notifications = UnknownNames(query, graph.catalog());
  return plan;
}

absl::Status QueryRun::HandOut(RowBatch batch, const GraphReader& graph,
                               QueryResult* result) const {
  result->summary.rows += batch.rows.size();
  absl::Status status = CollectElements(batch.rows, graph, nullptr, &batch.elements);
  return status.ok() ? options_.on_rows(batch) : status;
}

absl::Status QueryRun::Pull(const plan::Plan& plan, const GraphReader& graph, GraphWriter* writer,
                            bool profile, bool stream, QueryResult* result) {
  RunControl control(options_.deadline, options_.memory_bytes, options_.cancel);
  RandomSource random = RandomSource::Fresh();
  Execution execution{graph, writer, control, procedures_, {}, 0, profile};
  execution.eval.functions = {&graph, StatementClock::Now(), &random};
  execution.eval.parameters = &parameters_;
  absl::StatusOr<std::unique_ptr<PlanRunner>> runner = PlanRunner::Build(plan, &execution);
  if (!runner.ok()) return runner.status();
  if (absl::Status status = (*runner)->root().Open(); !status.ok()) return status;
  if (stream && options_.on_columns != nullptr) options_.on_columns(result->columns);
  HeldMemory memory(&control, "gathering the result");
  uint64_t rows_left = options_.max_rows == 0 ? UINT64_MAX : options_.max_rows;
  Batch batch;
  while (true) {
    absl::StatusOr<bool> more = (*runner)->root().Next(&batch);
    if (!more.ok()) return more.status();
    if (!*more) break;
    if (batch.live.size() > rows_left) batch.live.resize(rows_left);
    rows_left -= batch.live.size();
    std::vector<Row> rows = RowsOf(batch, plan.result_slots);
    absl::Status status;
    if (stream) {
      status = HandOut({std::move(rows), {}}, graph, result);
    } else {
      status = memory.Add(BytesOf(batch, plan.result_slots));
      std::move(rows.begin(), rows.end(), std::back_inserter(result->result.rows));
    }
    if (!status.ok()) return status;
    if (rows_left == 0 && writer == nullptr) break;
  }
  if (profile) result->summary.plan = ProfileText(plan, (*runner)->operators());
  return absl::OkStatus();
}

absl::StatusOr<QueryResult> QueryRun::RunReading(const BoundQuery& query) {
  const Clock::time_point start = Clock::now();
  QueryResult result;
  absl::StatusOr<std::unique_ptr<Snapshot>> snapshot = store_.GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  absl::StatusOr<plan::Plan> plan = PlanFor(query, **snapshot, &result);
  if (!plan.ok()) return plan.status();
  result.summary.compile_time = Clock::now() - start;
  if (query.statement.mode == ast::StatementMode::kExplain) {
    result.columns.clear();
    result.summary.plan = ExplainText(*plan);
    return result;
  }
  const bool stream = options_.on_rows != nullptr;
  const bool profile = query.statement.mode == ast::StatementMode::kProfile;
  const Clock::time_point run = Clock::now();
  absl::Status status = Pull(*plan, **snapshot, nullptr, profile, stream, &result);
  if (status.ok() && !stream) {
    status = CollectElements(result.result.rows, **snapshot, nullptr, &result.result.elements);
    result.summary.rows = result.result.rows.size();
  }
  if (!status.ok()) return status;
  result.summary.run_time = Clock::now() - run;
  return result;
}

absl::StatusOr<QueryResult> QueryRun::RunWriting(const BoundQuery& query) {
  const Clock::time_point start = Clock::now();
  QueryResult result;
  absl::StatusOr<std::unique_ptr<Transaction>> transaction = store_.Begin(Layer::kUser);
  if (!transaction.ok()) return transaction.status();
  GraphWriter writer(transaction->get());
  const WrittenGraph graph(&writer, transaction->get());
  absl::StatusOr<plan::Plan> plan = PlanFor(query, graph, &result);
  if (!plan.ok()) return plan.status();
  result.summary.compile_time = Clock::now() - start;
  const bool profile = query.statement.mode == ast::StatementMode::kProfile;
  const Clock::time_point run = Clock::now();
  absl::Status status = Pull(*plan, graph, &writer, profile, false, &result);
  if (status.ok()) status = writer.Finish();
  if (status.ok())
    status = CollectElements(result.result.rows, graph, &writer, &result.result.elements);
  if (!status.ok()) return status;
  absl::StatusOr<QueryCounters> counters = writer.Counters();
  if (!counters.ok()) return counters.status();
  result.summary.counters = *counters;
  status = (*transaction)->Commit();
  if (absl::IsFailedPrecondition(status)) return ConstraintBroken(std::string(status.message()));
  if (!status.ok()) return status;
  result.summary.rows = result.result.rows.size();
  result.summary.run_time = Clock::now() - run;
  if (options_.on_rows != nullptr) {
    if (options_.on_columns != nullptr) options_.on_columns(result.columns);
    if (status = options_.on_rows(std::exchange(result.result, {})); !status.ok()) return status;
  }
  return result;
}

}  // namespace dossier
