// The shape of the graph as rows, of db.schema().
#pragma once

#include <span>
#include <vector>

#include "absl/status/status.h"
#include "query/procedure/registry.h"

namespace dossier {

// from, type, to, count
std::vector<ProcedureField> SchemaFields();

// For each relationship type, between nodes of which labels it runs, counted exactly: one pass over
// all relationships. A node with several labels counts under each; one without any under ''.
// Ordered by type, from, to.
absl::Status SchemaRows(const ProcedureContext& context, std::span<const Value> arguments,
                        std::vector<std::vector<Value>>* rows);

}  // namespace dossier
