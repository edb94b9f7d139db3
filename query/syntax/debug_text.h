// The stable text of a syntax tree: what golden tests compare and EXPLAIN shows.
#pragma once

#include <string>

#include "query/syntax/ast.h"

namespace dossier {

// S-expressions: (+ 1 (. n age)). A variable that the binder numbered is followed by # and its
// number. Two expressions have the same text if and only if they are the same but for places and
// parentheses.
std::string DebugText(const ast::Expression& expression);

// One clause a line, indented within UNION, FOREACH and subqueries.
std::string DebugText(const ast::Statement& statement);
std::string DebugText(const ast::Query& query);
std::string DebugText(const ast::PathPattern& path);

}  // namespace dossier
