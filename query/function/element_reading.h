// What functions and operators read of nodes and relationships.
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/function/function_context.h"

namespace dossier {

// FailedPrecondition where the expression is computed without a graph.
absl::StatusOr<const GraphReader*> GraphOf(const FunctionContext& context);

// All properties of a node, relationship or map (which is given back as it is).
absl::StatusOr<Value> PropertyMap(const Value& x, const FunctionContext& context);

}  // namespace dossier
