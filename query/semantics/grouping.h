// Takes projections with aggregates apart, and checks what may stand beside and behind them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/semantics/bound_query.h"
#include "query/syntax/query_error.h"

namespace dossier::semantics {

// Whether an aggregating function stands in a bound expression (those of subqueries do not count).
bool HasAggregate(const ast::Expression& e);

// Works on one projection whose items and order are bound. Where the projection aggregates, Split
// moves keys and aggregates out of its items. After it, or at once for DISTINCT, Restrict makes an
// expression of ORDER BY or WHERE use nothing but what the projection gives.
class Grouping {
 public:
  Grouping(BoundQuery* bound, ast::Projection* projection);

  std::optional<QueryError> Split();
  std::optional<QueryError> Restrict(ast::ExpressionPtr& e);

 private:
  void SplitItem(ast::ProjectionItem* item);
  void MakeKey(ast::ProjectionItem* item);
  // In an expression with an aggregate; `in_order` tells ORDER BY from the items.
  void Rewrite(ast::ExpressionPtr& e, bool in_order);
  void RewriteAggregate(ast::ExpressionPtr& e, bool in_order);
  // In one without, behind the projection.
  void Replace(ast::ExpressionPtr& e);
  bool ReplaceByColumn(ast::ExpressionPtr& e);
  void NoteLocals(const ast::Expression& e);
  void CheckSubquery(SubqueryId subquery, SourceSpan span, bool in_order);
  void CheckVariable(const std::string& name, SymbolId symbol, SourceSpan span, bool in_order);
  void Fail(std::string_view detail, std::string message, SourceSpan span,
            std::string suggestion = "");

  BoundQuery& bound_;
  ast::Projection& projection_;
  std::optional<QueryError> error_;
  std::unordered_set<SymbolId>
      known_;  // columns, keys, and what is bound within the expressions themselves
  // Expressions as they were before Split, by their texts.
  std::unordered_map<std::string, SymbolId> column_of_text_;
  std::unordered_map<std::string, SymbolId> key_of_text_;
  std::unordered_map<std::string, SymbolId> aggregate_of_text_;
};

}  // namespace dossier::semantics
