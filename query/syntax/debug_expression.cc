#include <initializer_list>

#include "query/syntax/debug_writer.h"
#include "query/syntax/literal_text.h"
#include "query/syntax/operator_text.h"

namespace dossier::syntax {

using ast::As;
using ast::ExpressionKind;

void DebugWriter::List(std::string_view head, std::initializer_list<const ast::Expression*> parts) {
  Add("(");
  Add(head);
  for (const ast::Expression* part : parts) {
    Add(" ");
    part == nullptr ? Add("_") : Write(*part);
  }
  Add(")");
}

void DebugWriter::Optional(const ast::ExpressionPtr& e) {
  Add(" ");
  e == nullptr ? Add("_") : Write(*e);
}

void DebugWriter::Write(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kLiteral:
      return Literal(As<ast::Literal>(e));
    case ExpressionKind::kParameter:
      Add("$");
      return Add(QuoteParameter(As<ast::Parameter>(e).name));
    case ExpressionKind::kVariable:
      return Name({As<ast::Variable>(e).name, e.span, As<ast::Variable>(e).symbol});
    case ExpressionKind::kPatternExpression:
    case ExpressionKind::kPatternComprehension:
    case ExpressionKind::kSubqueryExpression:
      return GraphExpression(e);
    case ExpressionKind::kListLiteral:
    case ExpressionKind::kMapLiteral:
    case ExpressionKind::kMapProjection:
    case ExpressionKind::kListComprehension:
    case ExpressionKind::kQuantifier:
    case ExpressionKind::kReduce:
      return Collection(e);
    default:
      return Operation(e);
  }
}

void DebugWriter::Literal(const ast::Literal& literal) {
  struct Visitor {
    std::string operator()(std::monostate) { return "null"; }
    std::string operator()(bool b) { return b ? "true" : "false"; }
    std::string operator()(int64_t i) { return std::to_string(i); }
    std::string operator()(double d) { return FloatLiteral(d); }
    std::string operator()(const std::string& s) { return QuoteString(s); }
  };
  Add(std::visit(Visitor(), literal.content));
}

void DebugWriter::Name(const ast::VariableName& variable) {
  Add(variable.named() ? QuoteName(variable.text) : "");
  if (variable.symbol != kNoSymbol) Add("#" + std::to_string(variable.symbol));
}

void DebugWriter::Names(char before, const std::vector<ast::Name>& names) {
  for (const ast::Name& name : names) {
    out_ += before;
    Add(QuoteName(name.text));
  }
}

void DebugWriter::Operation(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kUnary:
      return List(OperatorText(As<ast::Unary>(e).op), {As<ast::Unary>(e).operand.get()});
    case ExpressionKind::kBinary:
      return List(OperatorText(As<ast::Binary>(e).op),
                  {As<ast::Binary>(e).left.get(), As<ast::Binary>(e).right.get()});
    case ExpressionKind::kLogical:
      return Logical(As<ast::Logical>(e));
    case ExpressionKind::kComparison:
      return Comparison(As<ast::Comparison>(e));
    case ExpressionKind::kCase:
      return Case(As<ast::Case>(e));
    case ExpressionKind::kFunctionCall:
      return FunctionCall(As<ast::FunctionCall>(e));
    default:
      return Access(e);
  }
}

void DebugWriter::Access(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kPropertyAccess:
      Add("(. ");
      Write(*As<ast::PropertyAccess>(e).object);
      return Add(" " + QuoteName(As<ast::PropertyAccess>(e).key.text) + ")");
    case ExpressionKind::kSubscript:
      return List("[]", {As<ast::Subscript>(e).object.get(), As<ast::Subscript>(e).index.get()});
    case ExpressionKind::kSlice:
      return List("[..]", {As<ast::Slice>(e).object.get(), As<ast::Slice>(e).from.get(),
                           As<ast::Slice>(e).to.get()});
    case ExpressionKind::kLabelPredicate:
      return LabelPredicate(As<ast::LabelPredicate>(e));
    default:
      return Add("?");
  }
}

void DebugWriter::Logical(const ast::Logical& e) {
  Add("(");
  Add(OperatorText(e.op));
  for (const auto& operand : e.operands) Optional(operand);
  Add(")");
}

void DebugWriter::Comparison(const ast::Comparison& e) {
  Add("(compare");
  for (size_t i = 0; i < e.operands.size(); ++i) {
    if (i > 0) Add(" ");
    if (i > 0) Add(OperatorText(e.operators[i - 1]));
    Optional(e.operands[i]);
  }
  Add(")");
}

void DebugWriter::Case(const ast::Case& e) {
  Add("(case");
  Optional(e.subject);
  for (const ast::CaseBranch& branch : e.branches) {
    Add(" ");
    List("when", {branch.when.get(), branch.then.get()});
  }
  Optional(e.otherwise);
  Add(")");
}

void DebugWriter::LabelPredicate(const ast::LabelPredicate& e) {
  Add("(labels ");
  Write(*e.object);
  Add(" ");
  Names(':', e.labels);
  Add(")");
}

void DebugWriter::FunctionCall(const ast::FunctionCall& e) {
  Add(e.aggregate ? "(aggregate " : "(call ");
  Add(QuoteName(e.name.text));
  if (e.distinct) Add(" distinct");
  if (e.star) Add(" *");
  for (const auto& argument : e.arguments) Optional(argument);
  Add(")");
}

void DebugWriter::Collection(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kListLiteral:
      Add("(list");
      for (const auto& item : As<ast::ListLiteral>(e).items) Optional(item);
      return Add(")");
    case ExpressionKind::kMapLiteral:
      return MapLiteral(As<ast::MapLiteral>(e));
    case ExpressionKind::kMapProjection:
      return MapProjection(As<ast::MapProjection>(e));
    case ExpressionKind::kListComprehension:
      return ListComprehension(As<ast::ListComprehension>(e));
    case ExpressionKind::kQuantifier:
      return Quantifier(As<ast::Quantifier>(e));
    case ExpressionKind::kReduce:
      return Reduce(As<ast::Reduce>(e));
    default:
      return;
  }
}

void DebugWriter::MapLiteral(const ast::MapLiteral& e) {
  Add("(map");
  for (const ast::MapEntry& entry : e.entries) {
    Add(" " + QuoteName(entry.key.text) + ":");
    Optional(entry.value);
  }
  Add(")");
}

void DebugWriter::MapProjection(const ast::MapProjection& e) {
  using Kind = ast::MapProjectionItem::Kind;
  Add("(project ");
  Write(*e.subject);
  for (const ast::MapProjectionItem& item : e.items) {
    if (item.kind == Kind::kAllProperties) Add(" .*");
    if (item.kind == Kind::kProperty) Add(" ." + QuoteName(item.key.text));
    if (item.kind != Kind::kEntry) continue;
    Add(" " + QuoteName(item.key.text) + ":");
    Optional(item.value);
  }
  Add(")");
}

void DebugWriter::ListComprehension(const ast::ListComprehension& e) {
  Add("(each ");
  Name(e.variable);
  Optional(e.list);
  Optional(e.where);
  Optional(e.projection);
  Add(")");
}

void DebugWriter::Quantifier(const ast::Quantifier& e) {
  Add("(");
  Add(OperatorText(e.quantifier));
  Add(" ");
  Name(e.variable);
  Optional(e.list);
  Optional(e.where);
  Add(")");
}

void DebugWriter::Reduce(const ast::Reduce& e) {
  Add("(reduce ");
  Name(e.accumulator);
  Optional(e.initial);
  Add(" ");
  Name(e.variable);
  Optional(e.list);
  Optional(e.step);
  Add(")");
}

void DebugWriter::GraphExpression(const ast::Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kPatternExpression:
      Add("(pattern ");
      Write(As<ast::PatternExpression>(e).path);
      return Add(")");
    case ExpressionKind::kPatternComprehension:
      return PatternComprehension(As<ast::PatternComprehension>(e));
    case ExpressionKind::kSubqueryExpression:
      return Subquery(As<ast::SubqueryExpression>(e));
    default:
      return;
  }
}

void DebugWriter::PatternComprehension(const ast::PatternComprehension& e) {
  Add("(paths ");
  Write(e.path);
  Optional(e.where);
  Optional(e.projection);
  Add(")");
}

void DebugWriter::Subquery(const ast::SubqueryExpression& e) {
  Add("(");
  Add(OperatorText(e.subquery_kind));
  ++indent_;
  Write(*e.query);
  --indent_;
  NewLine();
  Add(")");
}

void DebugWriter::Write(const ast::PathPattern& path) {
  if (path.variable.named()) {
    Name(path.variable);
    Add("=");
  }
  if (path.selection == ast::PathSelection::kShortest) Add("shortest");
  if (path.selection == ast::PathSelection::kAllShortest) Add("allShortest");
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    Node(path.nodes[i]);
    if (i < path.relationships.size()) Relationship(path.relationships[i]);
  }
}

void DebugWriter::Node(const ast::NodePattern& node) {
  Add("(");
  Name(node.variable);
  Names(':', node.labels);
  if (node.properties) Optional(node.properties);
  Add(")");
}

void DebugWriter::Relationship(const ast::RelationshipPattern& r) {
  Add(r.direction == ast::Direction::kLeft ? "<-[" : "-[");
  Name(r.variable);
  for (size_t i = 0; i < r.types.size(); ++i) {
    Add(i == 0 ? ":" : "|");
    Add(QuoteName(r.types[i].text));
  }
  if (r.length) {
    Add("*" + std::to_string(r.length->min) + "..");
    if (r.length->max) Add(std::to_string(*r.length->max));
  }
  if (r.properties) Optional(r.properties);
  Add(r.direction == ast::Direction::kRight ? "]->" : "]-");
}

}  // namespace dossier::syntax
