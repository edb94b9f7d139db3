// Copies of expressions and patterns, symbols and spans included.
#pragma once

#include "query/syntax/ast.h"

namespace dossier::ast {

// nullptr for nullptr.
ExpressionPtr Clone(const Expression* e);
PathPattern Clone(const PathPattern& path);
ClausePtr Clone(const Clause& clause);
Query Clone(const Query& query);

}  // namespace dossier::ast
