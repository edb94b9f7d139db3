// A query whose names are resolved: what the planner reads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/semantics/static_type.h"
#include "query/syntax/ast.h"

namespace dossier {

enum class SymbolKind : uint8_t {
  kNode,           // a node, or null
  kRelationship,   // a relationship, or null
  kRelationships,  // what a relationship pattern of variable length bound: a list
  kPath,
  kValue,  // anything else, or not known before the query runs
};

// One variable. A name that another WITH binds again is another symbol; a variable that WITH passes
// on under its own name stays the same one. Parts of patterns without a name, and intermediate
// results of projections, have symbols with empty names.
struct Symbol {
  std::string name;
  SymbolKind kind = SymbolKind::kValue;
  StaticType type;
  SourceSpan span;  // where it is bound
};

// An EXISTS, COUNT or COLLECT subquery, a pattern as an expression or a pattern comprehension.
struct Subquery {
  const ast::Expression* expression = nullptr;  // within BoundQuery::statement
  std::vector<SymbolId> imports;                // what it takes from outside, ascending
};

// The syntax tree with, in it:
// - every variable's symbol, also of unnamed nodes and relationships in patterns (a path without a
// name has none);
// - every FunctionCall told aggregate from scalar, every subquery numbered;
// - `*` replaced by items, in the order of their names;
// - projections with aggregates taken apart: Projection::keys and ::aggregates hold what is
// computed from the rows
//   before grouping; items and order refer to their symbols. A key that is a variable keeps that
//   variable's symbol; any other key, and an aggregate that is a column by itself, has the column's
//   symbol, and the item's expression is just the variable of that symbol;
// - in ORDER BY (and WHERE) behind DISTINCT or aggregation, every expression that is also a column
// replaced by the
//   column's variable, so that they see nothing but columns, keys and aggregates. Otherwise ORDER
//   BY, and the WHERE of WITH, may use the symbols from before the projection, too;
// - procedure calls with all arguments that the text gives or parameters stand for, and all results
// they yield.
struct BoundQuery {
  ast::Statement statement;
  std::vector<Symbol> symbols;       // by SymbolId
  std::vector<Subquery> subqueries;  // by SubqueryId
  std::vector<std::string> columns;  // of the result; those of every part of a UNION
  bool writes = false;               // has a clause that changes the graph

  BoundQuery() = default;
  BoundQuery(BoundQuery&&) = default;
  BoundQuery& operator=(BoundQuery&&) = default;
};

}  // namespace dossier
