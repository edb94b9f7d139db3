#include "query/syntax/walk.h"

#include <type_traits>
#include <utility>

namespace dossier::ast {
namespace {

// One text for both walks: `Visit` takes const Expression& where the tree is const, ExpressionPtr&
// where it is not.
template <class Visit>
class Walker {
 public:
  explicit Walker(const Visit& visit) : visit_(visit) {}

  template <class Pointer>
  void One(Pointer& e) const {
    if (e == nullptr) return;
    if constexpr (std::is_const_v<Pointer>) {
      visit_(static_cast<const Expression&>(*e));
    } else {
      visit_(e);
    }
  }

  template <class Pointers>
  void Each(Pointers& list) const {
    for (auto& e : list) One(e);
  }

  template <class Path>
  void InPath(Path& path) const {
    for (size_t i = 0; i < path.nodes.size(); ++i) {
      One(path.nodes[i].properties);
      if (i < path.relationships.size()) One(path.relationships[i].properties);
    }
  }

  template <class Pattern>
  void InPattern(Pattern& pattern) const {
    for (auto& path : pattern.paths) InPath(path);
  }

  template <class Projection>
  void InProjection(Projection& p) const {
    for (auto& key : p.keys) One(key.expression);
    for (auto& aggregate : p.aggregates) One(aggregate.call);
    for (auto& item : p.items) One(item.expression);
    for (auto& item : p.order) One(item.expression);
    One(p.skip);
    One(p.limit);
  }

  template <class Items>
  void InChanges(Items& items) const {
    for (auto& item : items) {
      One(item.target);
      One(item.value);
    }
  }

  template <class Q>
  void InQuery(Q& query) const {
    for (auto& part : query.parts) {
      for (auto& clause : part.clauses) InClause(Same<Q>(*clause));
    }
  }

  template <class C>
  void InClause(C& clause) const {
    switch (clause.kind) {
      case ClauseKind::kMatch:
        InPattern(As<MatchClause>(clause).pattern);
        return One(As<MatchClause>(clause).where);
      case ClauseKind::kUnwind:
        return One(As<UnwindClause>(clause).list);
      case ClauseKind::kWith:
        InProjection(As<WithClause>(clause).projection);
        return One(As<WithClause>(clause).where);
      case ClauseKind::kReturn:
        return InProjection(As<ReturnClause>(clause).projection);
      case ClauseKind::kCall:
        if (As<CallClause>(clause).arguments) Each(*As<CallClause>(clause).arguments);
        return One(As<CallClause>(clause).where);
      default:
        return InUpdate(clause);
    }
  }

  template <class C>
  void InUpdate(C& clause) const {
    switch (clause.kind) {
      case ClauseKind::kCreate:
        return InPattern(As<CreateClause>(clause).pattern);
      case ClauseKind::kMerge:
        InPath(As<MergeClause>(clause).path);
        InChanges(As<MergeClause>(clause).on_create);
        return InChanges(As<MergeClause>(clause).on_match);
      case ClauseKind::kSet:
        return InChanges(As<SetClause>(clause).items);
      case ClauseKind::kRemove:
        return InChanges(As<RemoveClause>(clause).items);
      case ClauseKind::kDelete:
        return Each(As<DeleteClause>(clause).targets);
      case ClauseKind::kForeach:
        One(As<ForeachClause>(clause).list);
        for (auto& inner : As<ForeachClause>(clause).clauses) InClause(Same<C>(*inner));
        return;
      default:
        return;
    }
  }

  template <class E>
  void InExpression(E& e) const {
    switch (e.kind) {
      case ExpressionKind::kLiteral:
      case ExpressionKind::kParameter:
      case ExpressionKind::kVariable:
        return;
      case ExpressionKind::kListLiteral:
      case ExpressionKind::kMapLiteral:
      case ExpressionKind::kMapProjection:
      case ExpressionKind::kListComprehension:
      case ExpressionKind::kQuantifier:
      case ExpressionKind::kReduce:
        return InCollection(e);
      case ExpressionKind::kPatternExpression:
      case ExpressionKind::kPatternComprehension:
      case ExpressionKind::kSubqueryExpression:
        return InGraphExpression(e);
      default:
        return InOperation(e);
    }
  }

 private:
  // `x` with the constness of Of.
  template <class Of, class T>
  static auto& Same(T& x) {
    if constexpr (std::is_const_v<Of>) {
      return std::as_const(x);
    } else {
      return x;
    }
  }

  template <class E>
  void InOperation(E& e) const {
    switch (e.kind) {
      case ExpressionKind::kUnary:
        return One(As<Unary>(e).operand);
      case ExpressionKind::kBinary:
        One(As<Binary>(e).left);
        return One(As<Binary>(e).right);
      case ExpressionKind::kLogical:
        return Each(As<Logical>(e).operands);
      case ExpressionKind::kComparison:
        return Each(As<Comparison>(e).operands);
      case ExpressionKind::kCase:
        return InCase(As<Case>(e));
      case ExpressionKind::kFunctionCall:
        return Each(As<FunctionCall>(e).arguments);
      default:
        return InAccess(e);
    }
  }

  template <class E>
  void InAccess(E& e) const {
    switch (e.kind) {
      case ExpressionKind::kPropertyAccess:
        return One(As<PropertyAccess>(e).object);
      case ExpressionKind::kLabelPredicate:
        return One(As<LabelPredicate>(e).object);
      case ExpressionKind::kSubscript:
        One(As<Subscript>(e).object);
        return One(As<Subscript>(e).index);
      case ExpressionKind::kSlice:
        One(As<Slice>(e).object);
        One(As<Slice>(e).from);
        return One(As<Slice>(e).to);
      default:
        return;
    }
  }

  template <class C>
  void InCase(C& c) const {
    One(c.subject);
    for (auto& branch : c.branches) {
      One(branch.when);
      One(branch.then);
    }
    One(c.otherwise);
  }

  template <class E>
  void InCollection(E& e) const {
    switch (e.kind) {
      case ExpressionKind::kListLiteral:
        return Each(As<ListLiteral>(e).items);
      case ExpressionKind::kMapLiteral:
        for (auto& entry : As<MapLiteral>(e).entries) One(entry.value);
        return;
      case ExpressionKind::kMapProjection:
        One(As<MapProjection>(e).subject);
        for (auto& item : As<MapProjection>(e).items) One(item.value);
        return;
      default:
        return InListWalk(e);
    }
  }

  template <class E>
  void InListWalk(E& e) const {
    switch (e.kind) {
      case ExpressionKind::kListComprehension:
        One(As<ListComprehension>(e).list);
        One(As<ListComprehension>(e).where);
        return One(As<ListComprehension>(e).projection);
      case ExpressionKind::kQuantifier:
        One(As<Quantifier>(e).list);
        return One(As<Quantifier>(e).where);
      case ExpressionKind::kReduce:
        One(As<Reduce>(e).initial);
        One(As<Reduce>(e).list);
        return One(As<Reduce>(e).step);
      default:
        return;
    }
  }

  template <class E>
  void InGraphExpression(E& e) const {
    switch (e.kind) {
      case ExpressionKind::kPatternExpression:
        return InPath(As<PatternExpression>(e).path);
      case ExpressionKind::kPatternComprehension:
        InPath(As<PatternComprehension>(e).path);
        One(As<PatternComprehension>(e).where);
        return One(As<PatternComprehension>(e).projection);
      case ExpressionKind::kSubqueryExpression:
        if (As<SubqueryExpression>(e).query) InQuery(Same<E>(*As<SubqueryExpression>(e).query));
        return;
      default:
        return;
    }
  }

  const Visit& visit_;
};

}  // namespace

void ForEachChild(const Expression& e, const ExpressionVisitor& visit) {
  Walker(visit).InExpression(e);
}
void ForEachChild(Expression& e, const ExpressionSlotVisitor& visit) {
  Walker(visit).InExpression(e);
}
void ForEachExpression(const PathPattern& path, const ExpressionVisitor& visit) {
  Walker(visit).InPath(path);
}
void ForEachExpression(PathPattern& path, const ExpressionSlotVisitor& visit) {
  Walker(visit).InPath(path);
}
void ForEachExpression(const Clause& clause, const ExpressionVisitor& visit) {
  Walker(visit).InClause(clause);
}
void ForEachExpression(Clause& clause, const ExpressionSlotVisitor& visit) {
  Walker(visit).InClause(clause);
}
void ForEachExpression(const Query& query, const ExpressionVisitor& visit) {
  Walker(visit).InQuery(query);
}
void ForEachExpression(Query& query, const ExpressionSlotVisitor& visit) {
  Walker(visit).InQuery(query);
}

}  // namespace dossier::ast
