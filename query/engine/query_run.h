// One run of one bound query, from its plan to its rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "query/engine/query_result.h"
#include "query/engine/run_options.h"
#include "query/plan/plan.h"
#include "query/procedure/registry.h"
#include "query/semantics/bound_query.h"

namespace dossier {

class QueryRun {
 public:
  // All must outlive the run.
  QueryRun(GraphStore* store, const ProcedureRegistry& procedures, const Map& parameters,
           const RunOptions& options)
      : store_(*store), procedures_(procedures), parameters_(parameters), options_(options) {}

  absl::StatusOr<QueryResult> Run(const BoundQuery& query);

 private:
  absl::StatusOr<QueryResult> RunReading(const BoundQuery& query);
  absl::StatusOr<QueryResult> RunWriting(const BoundQuery& query);
  absl::StatusOr<plan::Plan> PlanFor(const BoundQuery& query, const GraphReader& graph,
                                     QueryResult* result) const;
  // Pulls the plan's rows. With `stream`, they go to on_rows as they come.
  absl::Status Pull(const plan::Plan& plan, const GraphReader& graph, class GraphWriter* writer,
                    bool profile, bool stream, QueryResult* result);
  absl::Status HandOut(RowBatch batch, const GraphReader& graph, QueryResult* result) const;

  GraphStore& store_;
  const ProcedureRegistry& procedures_;
  const Map& parameters_;
  const RunOptions& options_;
};

}  // namespace dossier
