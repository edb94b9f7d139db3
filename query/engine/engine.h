// The whole way from the text of a query to its answer: the one header that tools need.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "graph/value/value.h"
#include "query/engine/query_result.h"
#include "query/engine/run_options.h"

namespace dossier {

class ProcedureRegistry;  // query/procedure/procedure.h

// Runs openCypher over one store. Threads may call Run at the same time (queries that write wait
// for each other). Each run sees one moment of the graph: a query that only reads, a snapshot; one
// that writes, a transaction of the user layer, which is rolled back on any error.
//
// A status that is not OK carries a QueryError (query/syntax/query_error.h) where the query or its
// data was wrong: type, phase, detail and place. Other codes: Cancelled, DeadlineExceeded,
// ResourceExhausted (see RunOptions); what the store says (Unavailable, DataLoss ...) passes
// through.
class Engine {
 public:
  // The store must outlive the engine. Comes with every built-in procedure.
  explicit Engine(GraphStore* store);
  ~Engine();

  // Further procedures may be added before the first Run.
  ProcedureRegistry& procedures();

  absl::StatusOr<QueryResult> Run(std::string_view text, const Map& parameters,
                                  const RunOptions& options);

  // The stages' stable texts, for golden tests and for people: what the parser, the planner and the
  // optimizer made.
  struct Stages {
    std::string ast;
    std::string logical_plan;
    std::string optimized_plan;
  };
  absl::StatusOr<Stages> Explain(std::string_view text, const Map& parameters,
                                 const RunOptions& options);

 private:
  GraphStore* store_;
  std::unique_ptr<ProcedureRegistry> procedures_;
};

// Every optimizer rule by its stable name, in the order in which they run.
std::vector<std::string> OptimizerRuleNames();

}  // namespace dossier
