// Graph patterns, as MATCH, CREATE, MERGE and pattern expressions have them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/syntax/expression.h"
#include "query/syntax/name.h"

namespace dossier::ast {

// (variable:A:B {key: value})
struct NodePattern {
  VariableName variable;
  std::vector<Name> labels;  // all of them
  ExpressionPtr properties;  // a MapLiteral, a Parameter or null
  SourceSpan span;
};

// kRight is -[]->, kLeft is <-[]-; kBoth is -[]- or <-[]->
enum class Direction : uint8_t { kRight, kLeft, kBoth };

// * is {1, none}; *2 is {2, 2}; *..3 is {1, 3}; *2.. is {2, none}; *0..1 is {0, 1}
struct PathLength {
  int64_t min = 1;
  std::optional<int64_t> max;  // none: as long as trails go
  friend bool operator==(const PathLength&, const PathLength&) = default;
};

// -[variable:A|B *1..3 {key: value}]->
struct RelationshipPattern {
  VariableName variable;     // with a length: the list of relationships
  std::vector<Name> types;   // any of them; empty: every type
  ExpressionPtr properties;  // as of a node; with a length: of every relationship on the way
  Direction direction = Direction::kBoth;
  std::optional<PathLength> length;
  SourceSpan span;
};

enum class PathSelection : uint8_t { kAll, kShortest, kAllShortest };

// variable = shortestPath((a)-[]-(b)). nodes.size() == relationships.size() + 1; relationships[i]
// stands between nodes[i] and nodes[i + 1]; a direction is read from the left.
struct PathPattern {
  VariableName variable;
  PathSelection selection = PathSelection::kAll;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
  SourceSpan span;
};

// The paths between the commas. Within one MATCH no relationship is used twice.
struct Pattern {
  std::vector<PathPattern> paths;
};

}  // namespace dossier::ast
