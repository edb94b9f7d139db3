#include "query/syntax/literal_text.h"
#include "query/syntax/operator_text.h"
#include "query/syntax/unparser.h"

namespace dossier::syntax {

using ast::As;
using ast::ExpressionKind;

void Unparser::Collection(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kListLiteral:
      Add("[");
      // Parentheses keep [(x IN list)] from being read as a comprehension.
      Join(As<ast::ListLiteral>(e).items, ", ", [&](const ast::ExpressionPtr& item) {
        Write(*item, As<ast::ListLiteral>(e).items.size() == 1 ? Binding::kSum : Binding::kOr);
      });
      return Add("]");
    case ExpressionKind::kMapLiteral:
      return MapLiteral(As<ast::MapLiteral>(e));
    case ExpressionKind::kMapProjection:
      return MapProjection(As<ast::MapProjection>(e));
    case ExpressionKind::kListComprehension:
      return ListComprehension(As<ast::ListComprehension>(e));
    case ExpressionKind::kQuantifier:
      return Quantifier(As<ast::Quantifier>(e));
    default:
      return Reduce(As<ast::Reduce>(e));
  }
}

void Unparser::MapLiteral(const ast::MapLiteral& e) {
  Add("{");
  Join(e.entries, ", ", [&](const ast::MapEntry& entry) {
    Add(QuoteName(entry.key.text) + ": ");
    Write(*entry.value);
  });
  Add("}");
}

void Unparser::MapProjection(const ast::MapProjection& e) {
  using Kind = ast::MapProjectionItem::Kind;
  Write(*e.subject);
  Add(" {");
  Join(e.items, ", ", [&](const ast::MapProjectionItem& item) {
    if (item.kind == Kind::kAllProperties) return Add(".*");
    if (item.kind == Kind::kProperty) return Add("." + QuoteName(item.key.text));
    Add(QuoteName(item.key.text) + ": ");
    Write(*item.value);
  });
  Add("}");
}

void Unparser::ListComprehension(const ast::ListComprehension& e) {
  Add("[" + QuoteName(e.variable.text) + " IN ");
  Write(*e.list);
  Where(e.where);
  if (e.projection) Add(" | ");
  if (e.projection) Write(*e.projection);
  Add("]");
}

void Unparser::Quantifier(const ast::Quantifier& e) {
  Add(OperatorText(e.quantifier));
  Add("(" + QuoteName(e.variable.text) + " IN ");
  Write(*e.list);
  Where(e.where);
  Add(")");
}

void Unparser::Reduce(const ast::Reduce& e) {
  Add("reduce(" + QuoteName(e.accumulator.text) + " = ");
  Write(*e.initial);
  Add(", " + QuoteName(e.variable.text) + " IN ");
  Write(*e.list);
  Add(" | ");
  Write(*e.step);
  Add(")");
}

void Unparser::GraphExpression(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kPatternExpression:
      return Write(As<ast::PatternExpression>(e).path);
    case ExpressionKind::kPatternComprehension:
      return PatternComprehension(As<ast::PatternComprehension>(e));
    default:
      Add(OperatorText(As<ast::SubqueryExpression>(e).subquery_kind));
      Add(" { ");
      Write(*As<ast::SubqueryExpression>(e).query);
      return Add(" }");
  }
}

void Unparser::PatternComprehension(const ast::PatternComprehension& e) {
  Add("[");
  Write(e.path);
  Where(e.where);
  Add(" | ");
  Write(*e.projection);
  Add("]");
}

void Unparser::Write(const ast::PathPattern& path) {
  if (path.variable.named()) Add(QuoteName(path.variable.text) + " = ");
  if (path.selection == ast::PathSelection::kShortest) Add("shortestPath(");
  if (path.selection == ast::PathSelection::kAllShortest) Add("allShortestPaths(");
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    Node(path.nodes[i]);
    if (i < path.relationships.size()) Relationship(path.relationships[i]);
  }
  if (path.selection != ast::PathSelection::kAll) Add(")");
}

void Unparser::Labels(const std::vector<ast::Name>& labels) {
  for (const ast::Name& label : labels) Add(":" + QuoteName(label.text));
}

void Unparser::Properties(const ast::ExpressionPtr& properties) {
  if (properties == nullptr) return;
  Add(" ");
  Write(*properties);
}

void Unparser::Node(const ast::NodePattern& node) {
  Add("(");
  if (node.variable.named()) Add(QuoteName(node.variable.text));
  Labels(node.labels);
  Properties(node.properties);
  Add(")");
}

void Unparser::Relationship(const ast::RelationshipPattern& r) {
  Add(r.direction == ast::Direction::kLeft ? "<-[" : "-[");
  if (r.variable.named()) Add(QuoteName(r.variable.text));
  if (!r.types.empty()) Add(":");
  Join(r.types, "|", [&](const ast::Name& type) { Add(QuoteName(type.text)); });
  if (r.length) Length(*r.length);
  Properties(r.properties);
  Add(r.direction == ast::Direction::kRight ? "]->" : "]-");
}

void Unparser::Length(const ast::PathLength& length) {
  Add("*" + std::to_string(length.min) + "..");
  if (length.max) Add(std::to_string(*length.max));
}

}  // namespace dossier::syntax
