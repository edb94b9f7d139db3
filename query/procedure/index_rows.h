// Indexes and constraints as rows: of db.indexes() and of SHOW INDEXES.
#pragma once

#include <vector>

#include "graph/store/catalog.h"
#include "graph/value/value.h"
#include "query/procedure/signature.h"

namespace dossier {

// name, entity ('node' or 'relationship'), labelOrType, properties, unique
std::vector<ProcedureField> IndexFields();

// One row an index, in the order of the catalogue; with `only_unique`, constraints alone.
std::vector<std::vector<Value>> IndexRows(const Catalog& catalog, bool only_unique);

}  // namespace dossier
