// What a function may look at beside its arguments.
#pragma once

#include "query/function/random_source.h"
#include "query/function/statement_clock.h"

namespace dossier {

class GraphReader;

// One a thread of a statement; `graph` may be null where an expression is computed without a graph
// (functions that need it then fail in words).
struct FunctionContext {
  const GraphReader* graph = nullptr;
  StatementClock clock;
  RandomSource* random = nullptr;
};

}  // namespace dossier
