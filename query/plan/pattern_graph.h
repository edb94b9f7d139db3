// What one MATCH asks for, as a set of facts in no particular order: the optimizer's raw material.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/store/ids.h"
#include "query/expression/batch.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

struct PatternNode {
  Slot slot = kNoSlot;
  std::vector<std::string> labels;
};

struct PatternRelationship {
  Slot slot = kNoSlot;
  Slot left = kNoSlot, right = kNoSlot;   // nodes
  Direction direction = Direction::kOut;  // as seen from the left
  std::vector<std::string> types;
  bool var_length = false;
  uint32_t min = 1, max = UINT32_MAX;
  // Of a relationship of variable length: all on the way have these properties. (Those of single
  // ones are predicates.)
  std::vector<std::pair<std::string, const ast::Expression*>> properties;
  ast::PathSelection selection = ast::PathSelection::kAll;
  Slot path = kNoSlot;  // of a shortest path: the path's own slot
};

struct PatternPath {
  Slot slot = kNoSlot;
  Slot start = kNoSlot;
  std::vector<Slot> relationships;
};

struct PatternGraph {
  std::vector<PatternNode> nodes;  // each slot once
  std::vector<PatternRelationship> relationships;
  std::vector<PatternPath> paths;  // named ones, but for shortest paths
  std::vector<const ast::Expression*>
      predicates;  // all must hold; labels and properties of the pattern are among them
  std::vector<const ast::Expression*> own;  // those of `predicates` that the pattern itself makes
  std::vector<Slot> bound;                  // slots that the input holds already
};

}  // namespace dossier::plan
