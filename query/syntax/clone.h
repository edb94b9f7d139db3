// Copies of expressions, symbols and spans included.
#pragma once

#include "query/syntax/ast.h"

namespace dossier::ast {

// nullptr for nullptr. Subqueries of the copy keep their numbers.
ExpressionPtr Clone(const Expression* e);
PathPattern Clone(const PathPattern& path);
ClausePtr Clone(const Clause& clause);
Query Clone(const Query& query);

}  // namespace dossier::ast
