// From a syntax tree back to a query.
#pragma once

#include <string>

#include "query/syntax/ast.h"

namespace dossier {

// One line of openCypher that parses into the same tree (places apart). Parentheses stand only
// where they must. Of trees from the parser; what the binder changed may have no text.
std::string Unparse(const ast::Statement& statement);
std::string Unparse(const ast::Expression& expression);

}  // namespace dossier
