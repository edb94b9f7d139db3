// The root of all clauses, and those that read.
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "query/syntax/expression.h"
#include "query/syntax/name.h"
#include "query/syntax/pattern.h"
#include "query/syntax/projection.h"

namespace dossier::ast {

// One for each struct of the same name with 'Clause' behind it, here and in update_clause.h.
enum class ClauseKind : uint8_t {
  kMatch,
  kUnwind,
  kWith,
  kReturn,
  kCall,
  kCreate,
  kMerge,
  kSet,
  kRemove,
  kDelete,
  kForeach,
};

struct Clause {
  const ClauseKind kind;
  SourceSpan span;

  virtual ~Clause() = default;

 protected:
  explicit Clause(ClauseKind k) : kind(k) {}
};

using ClausePtr = std::unique_ptr<Clause>;

template <ClauseKind K>
struct ClauseOf : Clause {
  static constexpr ClauseKind kKind = K;
  ClauseOf() : Clause(K) {}
};

// `c` must be of kind T::kKind.
template <class T>
const T& As(const Clause& c) {
  assert(c.kind == T::kKind);
  return static_cast<const T&>(c);
}
template <class T>
T& As(Clause& c) {
  assert(c.kind == T::kKind);
  return static_cast<T&>(c);
}

struct MatchClause final : ClauseOf<ClauseKind::kMatch> {
  bool optional = false;
  Pattern pattern;
  ExpressionPtr where;  // null: all
};

// UNWIND list AS variable
struct UnwindClause final : ClauseOf<ClauseKind::kUnwind> {
  ExpressionPtr list;
  VariableName variable;
};

struct WithClause final : ClauseOf<ClauseKind::kWith> {
  Projection projection;
  ExpressionPtr where;  // null: all; sees what the projection gives (and, as ORDER BY does, what it
                        // was made from)
};

struct ReturnClause final : ClauseOf<ClauseKind::kReturn> {
  Projection projection;
};

// result AS variable; the two are the same where the text has no AS
struct YieldItem {
  Name result;
  VariableName variable;
};

// CALL name(arguments) YIELD items WHERE condition
struct CallClause final : ClauseOf<ClauseKind::kCall> {
  Name procedure;  // with its namespace: 'db.labels'
  // None, where the text has no parentheses: the arguments are the parameters of the query by the
  // same names (the binder puts them here).
  std::optional<std::vector<ExpressionPtr>> arguments;
  bool standalone = false;  // the whole query is this clause
  bool yield_star =
      false;  // YIELD *, or a standalone call without YIELD once the binder has filled in the items
  bool has_yield = false;
  std::vector<YieldItem> yields;
  ExpressionPtr where;  // null: all
};

}  // namespace dossier::ast
