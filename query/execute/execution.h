// What all operators of one run share.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/store/graph_reader.h"
#include "query/execute/run_control.h"
#include "query/expression/batch.h"
#include "query/expression/evaluator.h"

namespace dossier {

class GraphWriter;        // query/execute/graph_writer.h
class ProcedureRegistry;  // query/procedure/registry.h

struct Execution {
  const GraphReader& graph;  // a snapshot, or the transaction seen past deletions
  GraphWriter* writer;       // nullptr in a query that only reads
  RunControl& control;
  const ProcedureRegistry& procedures;
  EvalContext eval;
  size_t width = 0;        // slots of the plan
  bool profiling = false;  // whether operators keep time
};

// The rows that a plan's Argument gives: for the whole query a single empty one, for an inner plan
// those of the outer side. Set before the inner plan is opened, and good until it is opened again.
struct ArgumentSource {
  const Batch* batch = nullptr;
  std::vector<uint32_t> rows;  // of batch
  Slot row_number = kNoSlot;   // takes the position in `rows`, as bare ids in kNodes form
};

}  // namespace dossier
