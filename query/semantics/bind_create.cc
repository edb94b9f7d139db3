#include "query/semantics/query_binder.h"

namespace dossier::semantics {

void QueryBinder::Create(ast::CreateClause& create, Scope& scope) {
  for (ast::PathPattern& path : create.pattern.paths) NewPath(path, scope, false);
}

void QueryBinder::Merge(ast::MergeClause& merge, Scope& scope) {
  NewPath(merge.path, scope, true);
  Changes(merge.on_create, scope);
  Changes(merge.on_match, scope);
}

// Properties see what was bound before this path alone: values must not depend on what the same
// path creates.
void QueryBinder::NewPath(ast::PathPattern& path, Scope& scope, bool merge) {
  if (path.selection != ast::PathSelection::kAll) {
    SyntaxFail("UnexpectedSyntax", "A shortest path can be found, but not created", path.span,
               "Use MATCH.");
  }
  PatternProperties(path, scope, !merge);
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    NewNode(path.nodes[i], scope, path.relationships.empty());
    if (i < path.relationships.size()) NewRelationship(path.relationships[i], scope, merge);
  }
  PathVariable(path, scope);
}

// A node that is bound already may be an end of new relationships, but nothing may be said of it
// again.
void QueryBinder::NewNode(ast::NodePattern& node, Scope& scope, bool alone) {
  const SymbolId known = node.variable.named() ? Lookup(node.variable.text, scope) : kNoSymbol;
  if (known == kNoSymbol) {
    Declare(node.variable, StaticType::Of(kNodeBit), scope);
    return;
  }
  node.variable.symbol = known;
  if (alone || !node.labels.empty() || node.properties != nullptr) return FailBound(node.variable);
  CheckKind(node.variable, kNodeBit, "Node");
}

void QueryBinder::NewRelationship(ast::RelationshipPattern& relationship, Scope& scope,
                                  bool merge) {
  ast::VariableName& variable = relationship.variable;
  if (variable.named() && scope.Find(variable.text) != kNoSymbol) FailBound(variable);
  if (relationship.length) {
    SyntaxFail("CreatingVarLength",
               "A relationship of variable length can be found, but not created", relationship.span,
               "Use MATCH.");
  }
  if (relationship.types.size() != 1) {
    SyntaxFail("NoSingleRelationshipType", "A relationship to create must have exactly one type",
               relationship.span, "Give it one, as in -[:KNOWS]->.");
  }
  if (!merge && relationship.direction == ast::Direction::kBoth) {
    SyntaxFail("RequiresDirectedRelationship", "A relationship to create must have a direction",
               relationship.span, "Give it an arrow: -> or <-.");
  }
  Declare(variable, StaticType::Of(kRelationshipBit), scope);
}

}  // namespace dossier::semantics
