// Looks up the nodes and relationships that result values name.
#pragma once

#include "absl/status/status.h"
#include "graph/store/graph_reader.h"
#include "query/engine/query_result.h"

namespace dossier {

class GraphWriter;

// Adds every element of `rows`, at any depth of lists, maps and paths, to `elements` (those it has
// already are left). `writer`, if not null, knows those that the query deleted.
absl::Status CollectElements(const std::vector<Row>& rows, const GraphReader& graph,
                             const GraphWriter* writer, ElementTable* elements);

}  // namespace dossier
