// From the bound syntax tree to the logical plan: clause after clause, nothing chosen yet.
#pragma once

#include <string>
#include <vector>

#include "query/plan/plan.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

// `symbol_names[s]` is the name of the binder's symbol s (empty where the text has none). The query
// must outlive the plan, which points into it. Patterns stay whole (Match); WHERE is a Filter above
// them; writes are fenced by Eager.
Plan MakePlan(const ast::Query& query, std::vector<std::string> symbol_names);

}  // namespace dossier::plan
