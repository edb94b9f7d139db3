// Expressions that ask the graph. The binder numbers them, for whoever evaluates expressions must
// ask a plan for them.
#pragma once

#include <cstdint>
#include <memory>

#include "query/syntax/expression.h"
#include "query/syntax/pattern.h"

namespace dossier {

// Dense from 0 over the whole query.
using SubqueryId = uint32_t;
inline constexpr SubqueryId kNoSubquery = UINT32_MAX;

namespace ast {

struct Query;  // statement.h

// (a)-->(b) as a condition; or, where path.selection says so, shortestPath(...), whose value is a
// path or null, and allShortestPaths(...), whose value is a list of paths. Names no new variables.
struct PatternExpression final : ExpressionOf<ExpressionKind::kPatternExpression> {
  PathPattern path;
  SubqueryId subquery = kNoSubquery;  // set by the binder
};

// [p = (a)-->(b) WHERE condition | projection]
struct PatternComprehension final : ExpressionOf<ExpressionKind::kPatternComprehension> {
  PathPattern path;     // may name new variables, seen by the other two only
  ExpressionPtr where;  // null: all
  ExpressionPtr projection;
  SubqueryId subquery = kNoSubquery;  // set by the binder
};

enum class SubqueryKind : uint8_t { kExists, kCount, kCollect };

// EXISTS { }, COUNT { }, COLLECT { }. In EXISTS and COUNT the query may end without RETURN; the
// short form EXISTS { (a)-->(b) WHERE condition } is parsed into a query of one MATCH. It sees the
// variables around it.
struct SubqueryExpression final : ExpressionOf<ExpressionKind::kSubqueryExpression> {
  SubqueryExpression();
  ~SubqueryExpression() override;

  SubqueryKind subquery_kind = SubqueryKind::kExists;
  std::unique_ptr<Query> query;
  SubqueryId subquery = kNoSubquery;  // set by the binder
};

}  // namespace ast
}  // namespace dossier
