#include "query/execute/plan_runner.h"

#include <utility>

#include "query/execute/plan_builder.h"

namespace dossier {

PlanRunner::~PlanRunner() = default;

absl::StatusOr<std::unique_ptr<PlanRunner>> PlanRunner::Build(const plan::Plan& plan,
                                                              Execution* execution) {
  std::unique_ptr<PlanRunner> runner(new PlanRunner(execution));
  execution->width = plan.slot_names.size();
  execution->eval.subqueries = runner.get();
  runner->unit_.Reset(execution->width);
  runner->unit_.SetRows(1);
  if (absl::Status status = PlanBuilder(plan, execution, runner.get()).BuildAll(); !status.ok())
    return status;
  return runner;
}

absl::Status PlanRunner::RunFor(Subquery* subquery, size_t first, std::vector<int64_t>* counts,
                                std::vector<List>* lists) {
  if (absl::Status status = subquery->root->Open(); !status.ok()) return status;
  Batch rows;
  while (true) {
    absl::StatusOr<bool> more = subquery->root->Next(&rows);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    for (uint32_t row : rows.live) {
      const size_t number =
          subquery->row_by_row ? 0 : rows.columns[subquery->plan->row_number].ids()[row];
      ++(*counts)[first + number];
      if (lists->empty()) continue;
      (*lists)[first + number].push_back(rows.columns[subquery->plan->result].Get(row));
    }
  }
}

absl::Status PlanRunner::EvaluateSubquery(uint32_t id, const Batch& batch,
                                          std::span<const uint32_t> rows, Column* out) {
  if (id >= subqueries_.size() || subqueries_[id].root == nullptr) {
    return absl::InternalError("a subquery without a plan");
  }
  Subquery& subquery = subqueries_[id];
  ArgumentSource& source = *subquery.source;
  std::vector<int64_t> counts(rows.size(), 0);
  std::vector<List> lists;
  if (subquery.plan->result != kNoSlot) lists.resize(rows.size());
  source.batch = &batch;
  source.row_number = subquery.plan->row_number;
  const size_t step = subquery.row_by_row ? 1 : std::max<size_t>(rows.size(), 1);
  for (size_t at = 0; at < rows.size(); at += step) {
    source.rows.assign(rows.begin() + at, rows.begin() + std::min(rows.size(), at + step));
    if (absl::Status status = RunFor(&subquery, at, &counts, &lists); !status.ok()) return status;
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    switch (subquery.plan->value) {
      case plan::SubplanValue::kExists:
        out->Append(Value(counts[i] > 0));
        break;
      case plan::SubplanValue::kCount:
        out->Append(Value(counts[i]));
        break;
      case plan::SubplanValue::kCollect:
        out->Append(Value(std::move(lists[i])));
        break;
      case plan::SubplanValue::kFirst:
        out->Append(lists[i].empty() ? Value() : lists[i].front());
        break;
    }
  }
  return absl::OkStatus();
}

}  // namespace dossier
