#include "query/syntax/clone.h"

#include <utility>

namespace dossier::ast {
namespace {

ExpressionPtr Clone(const ExpressionPtr& e) { return ast::Clone(e.get()); }

std::vector<ExpressionPtr> Clone(const std::vector<ExpressionPtr>& list) {
  std::vector<ExpressionPtr> copy;
  copy.reserve(list.size());
  for (const ExpressionPtr& e : list) copy.push_back(Clone(e));
  return copy;
}

// A new node of the same kind, with what all expressions have.
template <class T>
std::unique_ptr<T> Blank(const T& e) {
  auto copy = std::make_unique<T>();
  copy->height = e.height;
  copy->span = e.span;
  return copy;
}

ExpressionPtr Copy(const Literal& e) {
  auto copy = Blank(e);
  copy->content = e.content;
  return copy;
}

ExpressionPtr Copy(const Parameter& e) {
  auto copy = Blank(e);
  copy->name = e.name;
  return copy;
}

ExpressionPtr Copy(const Variable& e) {
  auto copy = Blank(e);
  copy->name = e.name;
  copy->symbol = e.symbol;
  return copy;
}

ExpressionPtr Copy(const Unary& e) {
  auto copy = Blank(e);
  copy->op = e.op;
  copy->operand = Clone(e.operand);
  return copy;
}

ExpressionPtr Copy(const Binary& e) {
  auto copy = Blank(e);
  copy->op = e.op;
  copy->left = Clone(e.left);
  copy->right = Clone(e.right);
  return copy;
}

ExpressionPtr Copy(const Logical& e) {
  auto copy = Blank(e);
  copy->op = e.op;
  copy->operands = Clone(e.operands);
  return copy;
}

ExpressionPtr Copy(const Comparison& e) {
  auto copy = Blank(e);
  copy->operands = Clone(e.operands);
  copy->operators = e.operators;
  return copy;
}

ExpressionPtr Copy(const Case& e) {
  auto copy = Blank(e);
  copy->subject = Clone(e.subject);
  for (const CaseBranch& branch : e.branches)
    copy->branches.push_back({Clone(branch.when), Clone(branch.then)});
  copy->otherwise = Clone(e.otherwise);
  return copy;
}

ExpressionPtr Copy(const PropertyAccess& e) {
  auto copy = Blank(e);
  copy->object = Clone(e.object);
  copy->key = e.key;
  return copy;
}

ExpressionPtr Copy(const Subscript& e) {
  auto copy = Blank(e);
  copy->object = Clone(e.object);
  copy->index = Clone(e.index);
  return copy;
}

ExpressionPtr Copy(const Slice& e) {
  auto copy = Blank(e);
  copy->object = Clone(e.object);
  copy->from = Clone(e.from);
  copy->to = Clone(e.to);
  return copy;
}

ExpressionPtr Copy(const LabelPredicate& e) {
  auto copy = Blank(e);
  copy->object = Clone(e.object);
  copy->labels = e.labels;
  return copy;
}

ExpressionPtr Copy(const FunctionCall& e) {
  auto copy = Blank(e);
  copy->name = e.name;
  copy->distinct = e.distinct;
  copy->star = e.star;
  copy->arguments = Clone(e.arguments);
  copy->aggregate = e.aggregate;
  return copy;
}

ExpressionPtr Copy(const ListLiteral& e) {
  auto copy = Blank(e);
  copy->items = Clone(e.items);
  return copy;
}

ExpressionPtr Copy(const MapLiteral& e) {
  auto copy = Blank(e);
  for (const MapEntry& entry : e.entries) copy->entries.push_back({entry.key, Clone(entry.value)});
  return copy;
}

ExpressionPtr Copy(const MapProjection& e) {
  auto copy = Blank(e);
  copy->subject = Clone(e.subject);
  for (const MapProjectionItem& item : e.items)
    copy->items.push_back({item.kind, item.key, Clone(item.value)});
  return copy;
}

ExpressionPtr Copy(const ListComprehension& e) {
  auto copy = Blank(e);
  copy->variable = e.variable;
  copy->list = Clone(e.list);
  copy->where = Clone(e.where);
  copy->projection = Clone(e.projection);
  return copy;
}

ExpressionPtr Copy(const Quantifier& e) {
  auto copy = Blank(e);
  copy->quantifier = e.quantifier;
  copy->variable = e.variable;
  copy->list = Clone(e.list);
  copy->where = Clone(e.where);
  return copy;
}

ExpressionPtr Copy(const Reduce& e) {
  auto copy = Blank(e);
  copy->accumulator = e.accumulator;
  copy->initial = Clone(e.initial);
  copy->variable = e.variable;
  copy->list = Clone(e.list);
  copy->step = Clone(e.step);
  return copy;
}

ExpressionPtr Copy(const PatternExpression& e) {
  auto copy = Blank(e);
  copy->path = Clone(e.path);
  copy->subquery = e.subquery;
  return copy;
}

ExpressionPtr Copy(const PatternComprehension& e) {
  auto copy = Blank(e);
  copy->path = Clone(e.path);
  copy->where = Clone(e.where);
  copy->projection = Clone(e.projection);
  copy->subquery = e.subquery;
  return copy;
}

ExpressionPtr Copy(const SubqueryExpression& e) {
  auto copy = Blank(e);
  copy->subquery_kind = e.subquery_kind;
  copy->query = std::make_unique<Query>(Clone(*e.query));
  copy->subquery = e.subquery;
  return copy;
}

template <class T>
ExpressionPtr CopyAs(const Expression& e) {
  return Copy(As<T>(e));
}

ExpressionPtr CopyCollection(const Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kListLiteral:
      return CopyAs<ListLiteral>(e);
    case ExpressionKind::kMapLiteral:
      return CopyAs<MapLiteral>(e);
    case ExpressionKind::kMapProjection:
      return CopyAs<MapProjection>(e);
    case ExpressionKind::kListComprehension:
      return CopyAs<ListComprehension>(e);
    case ExpressionKind::kQuantifier:
      return CopyAs<Quantifier>(e);
    case ExpressionKind::kReduce:
      return CopyAs<Reduce>(e);
    case ExpressionKind::kPatternExpression:
      return CopyAs<PatternExpression>(e);
    case ExpressionKind::kPatternComprehension:
      return CopyAs<PatternComprehension>(e);
    case ExpressionKind::kSubqueryExpression:
      return CopyAs<SubqueryExpression>(e);
    default:
      return nullptr;
  }
}

}  // namespace

ExpressionPtr Clone(const Expression* e) {
  if (e == nullptr) return nullptr;
  switch (e->kind) {
    case ExpressionKind::kLiteral:
      return CopyAs<Literal>(*e);
    case ExpressionKind::kParameter:
      return CopyAs<Parameter>(*e);
    case ExpressionKind::kVariable:
      return CopyAs<Variable>(*e);
    case ExpressionKind::kUnary:
      return CopyAs<Unary>(*e);
    case ExpressionKind::kBinary:
      return CopyAs<Binary>(*e);
    case ExpressionKind::kLogical:
      return CopyAs<Logical>(*e);
    case ExpressionKind::kComparison:
      return CopyAs<Comparison>(*e);
    case ExpressionKind::kCase:
      return CopyAs<Case>(*e);
    case ExpressionKind::kPropertyAccess:
      return CopyAs<PropertyAccess>(*e);
    case ExpressionKind::kSubscript:
      return CopyAs<Subscript>(*e);
    case ExpressionKind::kSlice:
      return CopyAs<Slice>(*e);
    case ExpressionKind::kLabelPredicate:
      return CopyAs<LabelPredicate>(*e);
    case ExpressionKind::kFunctionCall:
      return CopyAs<FunctionCall>(*e);
    default:
      return CopyCollection(*e);
  }
}

PathPattern Clone(const PathPattern& path) {
  PathPattern copy;
  copy.variable = path.variable;
  copy.selection = path.selection;
  copy.span = path.span;
  for (const NodePattern& n : path.nodes) {
    copy.nodes.push_back({n.variable, n.labels, Clone(n.properties), n.span});
  }
  for (const RelationshipPattern& r : path.relationships) {
    copy.relationships.push_back(
        {r.variable, r.types, Clone(r.properties), r.direction, r.length, r.span});
  }
  return copy;
}

}  // namespace dossier::ast
