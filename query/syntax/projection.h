// What WITH and RETURN have in common.
#pragma once

#include <vector>

#include "query/syntax/expression.h"
#include "query/syntax/name.h"

namespace dossier::ast {

// expression AS column. Without AS the column is named after the expression's source text.
struct ProjectionItem {
  ExpressionPtr expression;
  VariableName column;
  bool has_alias = false;
};

struct SortItem {
  ExpressionPtr expression;
  bool descending = false;
};

// An aggregating function taken out of a projection; what it came from refers to `symbol` instead.
struct Aggregate {
  ExpressionPtr call;  // a FunctionCall; its arguments are of the rows before grouping
  SymbolId symbol = kNoSymbol;
};

// An expression to group by. Where the key is a column by itself, the column refers to `symbol`.
struct GroupingKey {
  ExpressionPtr expression;
  SymbolId symbol = kNoSymbol;
};

// The binder replaces * by items (in the order of the names, before the others), and takes the
// aggregates out: see docs/query_language.md and query/semantics/binder.h.
struct Projection {
  bool distinct = false;
  bool star = false;
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order;
  ExpressionPtr skip;   // null: none
  ExpressionPtr limit;  // null: all

  // Set by the binder. Rows are grouped by the keys where `aggregating`; then items and order are
  // evaluated over keys and aggregates alone.
  bool aggregating = false;
  std::vector<GroupingKey> keys;
  std::vector<Aggregate> aggregates;
};

}  // namespace dossier::ast
