// CREATE, DROP and SHOW of indexes and constraints.
#pragma once

#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "query/engine/query_result.h"
#include "query/syntax/ast.h"

namespace dossier {

// Errors are QueryErrors: SchemaError-like details 'IndexAlreadyExists', 'IndexNotFound',
// 'ConstraintViolated'.
absl::StatusOr<QueryResult> RunSchemaCommand(const ast::SchemaCommand& command, GraphStore* store);

}  // namespace dossier
