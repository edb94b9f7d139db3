// The procedures that every engine comes with.
#pragma once

#include "query/procedure/registry.h"

namespace dossier {

// db.labels, db.relationshipTypes, db.propertyKeys, db.indexes, db.schema, dbms.functions,
// dbms.procedures
void AddCatalogProcedures(ProcedureRegistry* registry);

// algo.shortestPath, algo.pageRank, algo.components, algo.betweenness
void AddAlgorithmProcedures(ProcedureRegistry* registry);

void AddBuiltinProcedures(ProcedureRegistry* registry);

}  // namespace dossier
