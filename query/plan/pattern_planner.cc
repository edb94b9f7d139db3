#include <algorithm>
#include <limits>
#include <utility>

#include "query/plan/make_expression.h"
#include "query/plan/query_planner.h"
#include "query/syntax/clone.h"

namespace dossier::plan {
namespace {

uint32_t Clamped(int64_t length) {
  return static_cast<uint32_t>(
      std::clamp<int64_t>(length, 0, std::numeric_limits<uint32_t>::max()));
}

Direction DirectionOf(ast::Direction direction) {
  switch (direction) {
    case ast::Direction::kRight:
      return Direction::kOut;
    case ast::Direction::kLeft:
      return Direction::kIn;
    case ast::Direction::kBoth:
      break;
  }
  return Direction::kBoth;
}

}  // namespace

void QueryPlanner::AddOwn(ast::ExpressionPtr predicate, PatternGraph* graph) {
  Expr kept = plan_.Keep(std::move(predicate));
  graph->predicates.push_back(kept);
  graph->own.push_back(kept);
}

void QueryPlanner::AddProperties(Slot slot, const ast::Expression* properties,
                                 PatternGraph* graph) {
  const auto* map = ast::IfA<ast::MapLiteral>(properties);
  if (map == nullptr) return;
  for (const ast::MapEntry& entry : map->entries) {
    AddOwn(MakeEqual(MakeProperty(slot, NameOf(slot), entry.key), ast::Clone(entry.value.get())),
           graph);
  }
}

void QueryPlanner::AddNode(const ast::NodePattern& node, PatternGraph* graph) {
  const Slot slot = node.variable.symbol;
  auto known = std::find_if(graph->nodes.begin(), graph->nodes.end(),
                            [slot](const PatternNode& other) { return other.slot == slot; });
  if (known == graph->nodes.end()) {
    graph->nodes.push_back(PatternNode{slot, {}});
    known = graph->nodes.end() - 1;
  }
  for (const ast::Name& label : node.labels) {
    if (std::find(known->labels.begin(), known->labels.end(), label.text) != known->labels.end())
      continue;
    known->labels.push_back(label.text);
    AddOwn(MakeHasLabel(slot, NameOf(slot), label), graph);
  }
  AddProperties(slot, node.properties.get(), graph);
}

void QueryPlanner::AddRelationship(const ast::PathPattern& path, size_t index,
                                   PatternGraph* graph) {
  const ast::RelationshipPattern& pattern = path.relationships[index];
  PatternRelationship relationship;
  relationship.slot = pattern.variable.symbol;
  relationship.left = path.nodes[index].variable.symbol;
  relationship.right = path.nodes[index + 1].variable.symbol;
  relationship.direction = DirectionOf(pattern.direction);
  for (const ast::Name& type : pattern.types) relationship.types.push_back(type.text);
  relationship.selection = path.selection;
  const bool shortest = path.selection != ast::PathSelection::kAll;
  if (shortest) relationship.path = path.variable.symbol;
  relationship.var_length = pattern.length.has_value() || shortest;
  if (pattern.length.has_value()) {
    relationship.min = Clamped(pattern.length->min);
    if (pattern.length->max.has_value()) relationship.max = Clamped(*pattern.length->max);
  } else if (shortest) {
    relationship.max = 1;
  }
  if (!relationship.var_length) {
    AddProperties(relationship.slot, pattern.properties.get(), graph);
  } else if (const auto* map = ast::IfA<ast::MapLiteral>(pattern.properties.get())) {
    for (const ast::MapEntry& entry : map->entries) {
      relationship.properties.emplace_back(entry.key.text, entry.value.get());
    }
  }
  graph->relationships.push_back(std::move(relationship));
}

PatternGraph QueryPlanner::GraphOf(const std::vector<const ast::PathPattern*>& paths,
                                   const Scope& scope) {
  PatternGraph graph;
  for (const ast::PathPattern* path : paths) {
    for (const ast::NodePattern& node : path->nodes) AddNode(node, &graph);
    for (size_t i = 0; i < path->relationships.size(); ++i) AddRelationship(*path, i, &graph);
    if (path->variable.symbol == kNoSymbol || path->selection != ast::PathSelection::kAll) continue;
    PatternPath named{path->variable.symbol, path->nodes[0].variable.symbol, {}};
    for (const auto& relationship : path->relationships)
      named.relationships.push_back(relationship.variable.symbol);
    graph.paths.push_back(std::move(named));
  }
  const auto note = [&](Slot slot) {
    if (scope.contains(slot)) graph.bound.push_back(slot);
  };
  for (const PatternNode& node : graph.nodes) note(node.slot);
  for (const PatternRelationship& relationship : graph.relationships) note(relationship.slot);
  return graph;
}

void QueryPlanner::Bind(const PatternGraph& graph, Scope* scope) {
  for (const PatternNode& node : graph.nodes) scope->insert(node.slot);
  for (const PatternRelationship& relationship : graph.relationships) {
    scope->insert(relationship.slot);
    if (relationship.path != kNoSlot) scope->insert(relationship.path);
  }
  for (const PatternPath& path : graph.paths) scope->insert(path.slot);
}

}  // namespace dossier::plan
