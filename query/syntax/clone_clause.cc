#include <utility>

#include "query/syntax/clone.h"

namespace dossier::ast {
namespace {

ExpressionPtr Copy(const ExpressionPtr& e) { return Clone(e.get()); }

std::vector<ExpressionPtr> Copy(const std::vector<ExpressionPtr>& list) {
  std::vector<ExpressionPtr> copy;
  for (const ExpressionPtr& e : list) copy.push_back(Copy(e));
  return copy;
}

Pattern Copy(const Pattern& pattern) {
  Pattern copy;
  for (const PathPattern& path : pattern.paths) copy.paths.push_back(Clone(path));
  return copy;
}

Projection Copy(const Projection& p) {
  Projection copy;
  copy.distinct = p.distinct;
  copy.star = p.star;
  for (const ProjectionItem& i : p.items)
    copy.items.push_back({Copy(i.expression), i.column, i.has_alias});
  for (const SortItem& i : p.order) copy.order.push_back({Copy(i.expression), i.descending});
  copy.skip = Copy(p.skip);
  copy.limit = Copy(p.limit);
  copy.aggregating = p.aggregating;
  for (const GroupingKey& key : p.keys) copy.keys.push_back({Copy(key.expression), key.symbol});
  for (const Aggregate& a : p.aggregates) copy.aggregates.push_back({Copy(a.call), a.symbol});
  return copy;
}

std::vector<ChangeItem> Copy(const std::vector<ChangeItem>& items) {
  std::vector<ChangeItem> copy;
  for (const ChangeItem& i : items) {
    copy.push_back({i.kind, Copy(i.target), i.key, i.labels, Copy(i.value), i.span});
  }
  return copy;
}

ClausePtr CopyAs(const MatchClause& c) {
  auto copy = std::make_unique<MatchClause>();
  copy->optional = c.optional;
  copy->pattern = Copy(c.pattern);
  copy->where = Copy(c.where);
  return copy;
}

ClausePtr CopyAs(const UnwindClause& c) {
  auto copy = std::make_unique<UnwindClause>();
  copy->list = Copy(c.list);
  copy->variable = c.variable;
  return copy;
}

ClausePtr CopyAs(const WithClause& c) {
  auto copy = std::make_unique<WithClause>();
  copy->projection = Copy(c.projection);
  copy->where = Copy(c.where);
  return copy;
}

ClausePtr CopyAs(const ReturnClause& c) {
  auto copy = std::make_unique<ReturnClause>();
  copy->projection = Copy(c.projection);
  return copy;
}

ClausePtr CopyAs(const CallClause& c) {
  auto copy = std::make_unique<CallClause>();
  copy->procedure = c.procedure;
  if (c.arguments) copy->arguments = Copy(*c.arguments);
  copy->standalone = c.standalone;
  copy->yield_star = c.yield_star;
  copy->has_yield = c.has_yield;
  copy->yields = c.yields;
  copy->where = Copy(c.where);
  return copy;
}

ClausePtr CopyAs(const CreateClause& c) {
  auto copy = std::make_unique<CreateClause>();
  copy->pattern = Copy(c.pattern);
  return copy;
}

ClausePtr CopyAs(const MergeClause& c) {
  auto copy = std::make_unique<MergeClause>();
  copy->path = Clone(c.path);
  copy->on_create = Copy(c.on_create);
  copy->on_match = Copy(c.on_match);
  return copy;
}

template <class T>
ClausePtr CopyChanges(const T& c) {
  auto copy = std::make_unique<T>();
  copy->items = Copy(c.items);
  return copy;
}

ClausePtr CopyAs(const DeleteClause& c) {
  auto copy = std::make_unique<DeleteClause>();
  copy->detach = c.detach;
  copy->targets = Copy(c.targets);
  return copy;
}

ClausePtr CopyAs(const ForeachClause& c) {
  auto copy = std::make_unique<ForeachClause>();
  copy->variable = c.variable;
  copy->list = Copy(c.list);
  for (const ClausePtr& inner : c.clauses) copy->clauses.push_back(Clone(*inner));
  return copy;
}

ClausePtr CopyKind(const Clause& c) {
  switch (c.kind) {
    case ClauseKind::kMatch:
      return CopyAs(As<MatchClause>(c));
    case ClauseKind::kUnwind:
      return CopyAs(As<UnwindClause>(c));
    case ClauseKind::kWith:
      return CopyAs(As<WithClause>(c));
    case ClauseKind::kReturn:
      return CopyAs(As<ReturnClause>(c));
    case ClauseKind::kCall:
      return CopyAs(As<CallClause>(c));
    case ClauseKind::kCreate:
      return CopyAs(As<CreateClause>(c));
    case ClauseKind::kMerge:
      return CopyAs(As<MergeClause>(c));
    case ClauseKind::kSet:
      return CopyChanges(As<SetClause>(c));
    case ClauseKind::kRemove:
      return CopyChanges(As<RemoveClause>(c));
    case ClauseKind::kDelete:
      return CopyAs(As<DeleteClause>(c));
    case ClauseKind::kForeach:
      return CopyAs(As<ForeachClause>(c));
  }
  return nullptr;
}

}  // namespace

ClausePtr Clone(const Clause& clause) {
  ClausePtr copy = CopyKind(clause);
  copy->span = clause.span;
  return copy;
}

Query Clone(const Query& query) {
  Query copy;
  copy.union_all = query.union_all;
  for (const SingleQuery& part : query.parts) {
    SingleQuery& single = copy.parts.emplace_back();
    single.span = part.span;
    for (const ClausePtr& clause : part.clauses) single.clauses.push_back(Clone(*clause));
  }
  return copy;
}

}  // namespace dossier::ast
