#include <utility>

#include "query/semantics/query_binder.h"

namespace dossier::semantics {

// All names first, then properties: these may use every variable of the pattern.
void QueryBinder::MatchPattern(ast::Pattern& pattern, Scope& scope) {
  for (ast::PathPattern& path : pattern.paths) MatchPath(path, scope);
  for (ast::PathPattern& path : pattern.paths) PatternProperties(path, scope, false);
}

void QueryBinder::MatchPath(ast::PathPattern& path, Scope& scope) {
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    MatchNode(path.nodes[i], scope);
    if (i < path.relationships.size()) MatchRelationship(path.relationships[i], scope);
  }
  PathVariable(path, scope);
}

void QueryBinder::CheckKind(const ast::VariableName& variable, uint16_t kind,
                            std::string_view what) {
  const StaticType type = TypeOf(variable.symbol);
  if (type.MayBe(kind)) return;
  SyntaxFail("VariableTypeConflict",
             "Variable '" + variable.text + "' is of type " + TypeText(type.kinds) + ", not " +
                 std::string(what),
             variable.span);
}

void QueryBinder::MatchNode(ast::NodePattern& node, Scope& scope) {
  const SymbolId known = node.variable.named() ? Lookup(node.variable.text, scope) : kNoSymbol;
  if (known == kNoSymbol) {
    Declare(node.variable, StaticType::Of(kNodeBit), scope);
    return;
  }
  node.variable.symbol = known;
  CheckKind(node.variable, kNodeBit, "Node");
}

void QueryBinder::MatchRelationship(ast::RelationshipPattern& relationship, Scope& scope) {
  ast::VariableName& variable = relationship.variable;
  const bool list = relationship.length.has_value();
  const SymbolId known = variable.named() ? Lookup(variable.text, scope) : kNoSymbol;
  if (known == kNoSymbol) {
    Declare(variable,
            list ? StaticType::ListOf(kRelationshipBit) : StaticType::Of(kRelationshipBit), scope);
    return;
  }
  variable.symbol = known;
  CheckKind(variable, list ? kListBit : kRelationshipBit,
            list ? "List of Relationships" : "Relationship");
}

void QueryBinder::PathVariable(ast::PathPattern& path, Scope& scope) {
  if (!path.variable.named()) return;
  if (scope.Find(path.variable.text) != kNoSymbol) return FailBound(path.variable);
  Declare(path.variable, StaticType::Of(kPathBit), scope);
}

void QueryBinder::PatternProperties(ast::PathPattern& path, const Scope& scope, bool parameters) {
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    Properties(path.nodes[i].properties, scope, parameters);
    if (i < path.relationships.size())
      Properties(path.relationships[i].properties, scope, parameters);
  }
}

// `parameters` says whether a parameter may stand for all properties at once: where they are
// created.
void QueryBinder::Properties(ast::ExpressionPtr& properties, const Scope& scope, bool parameters) {
  if (properties == nullptr) return;
  if (!parameters && properties->kind == ast::ExpressionKind::kParameter) {
    SyntaxFail("InvalidParameterUse", "A parameter cannot stand for all properties here",
               properties->span, "Name the properties, as in {name: $map.name}.");
  }
  Expression(properties, scope);
}

// A pattern as a condition names nothing new.
void QueryBinder::RequireBound(const ast::PathPattern& path, const Scope& scope) {
  const auto check = [&](const ast::VariableName& variable) {
    if (variable.named() && scope.Find(variable.text) == kNoSymbol)
      FailUndefined(variable.text, variable.span, scope);
  };
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    check(path.nodes[i].variable);
    if (i < path.relationships.size()) check(path.relationships[i].variable);
  }
}

StaticType QueryBinder::PatternExpression(ast::PatternExpression& e, const Scope& scope,
                                          Place place) {
  const bool condition = e.path.selection == ast::PathSelection::kAll;
  if (condition && !place.patterns) {
    SyntaxFail("UnexpectedSyntax", "A pattern is a condition, not a value", e.span,
               "Use a comprehension, as in [p = (a)-->(b) | p], or COUNT { (a)-->(b) }.");
  }
  RequireBound(e.path, scope);
  e.subquery = NewSubquery(e);
  Scope inner(&scope);
  inner.subquery = e.subquery;
  MatchPath(e.path, inner);
  PatternProperties(e.path, inner, false);
  if (condition) return StaticType::Of(kBooleanBit);
  const bool one = e.path.selection == ast::PathSelection::kShortest;
  return one ? StaticType::Of(kPathBit) : StaticType::ListOf(kPathBit);
}

StaticType QueryBinder::PatternComprehension(ast::PatternComprehension& e, const Scope& scope) {
  e.subquery = NewSubquery(e);
  Scope inner(&scope);
  inner.subquery = e.subquery;
  MatchPath(e.path, inner);
  PatternProperties(e.path, inner, false);
  Where(e.where, inner);
  return StaticType::ListOf(Expression(e.projection, inner).kinds);
}

}  // namespace dossier::semantics
