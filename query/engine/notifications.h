// What a user ought to know about a query that is right but looks mistaken.
#pragma once

#include <vector>

#include "graph/store/catalog.h"
#include "query/engine/query_result.h"
#include "query/semantics/bound_query.h"

namespace dossier {

// Labels, relationship types and property keys that the query reads and the graph has never heard
// of, each once, with the nearest known spelling where one is near. Names that the query itself
// writes count as known.
std::vector<Notification> UnknownNames(const BoundQuery& query, const Catalog& catalog);

}  // namespace dossier
