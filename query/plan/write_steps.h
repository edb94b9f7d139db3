// The steps of a plan that write, one small struct a step.
#pragma once

#include <string>
#include <vector>

#include "query/expression/batch.h"
#include "query/plan/steps.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

struct NewNode {
  Slot slot = kNoSlot;
  std::vector<std::string> labels;
  Expr properties = nullptr;  // a map, or null for none
};

struct NewRelationship {
  Slot slot = kNoSlot;
  Slot start = kNoSlot, end = kNoSlot;
  std::string type;
  Expr properties = nullptr;
};

// For each row: first the nodes, then the relationships, then the paths that name them.
struct Create {
  std::vector<NewNode> nodes;
  std::vector<NewRelationship> relationships;
  std::vector<BuildPath> paths;
};

// For each row: the matches that the second child finds; where there is none, `create`.
struct Merge {
  Create create;
  std::vector<const ast::ChangeItem*> on_create, on_match;
  std::vector<Slot> bound;  // nodes that the input holds: null there is an error
  Slot row_number = kNoSlot;
};

// SET and REMOVE.
struct Change {
  std::vector<const ast::ChangeItem*> items;
};

struct Delete {
  std::vector<Expr> targets;
  bool detach = false;
};

// For each element of the list, the second child (which only writes) runs once.
struct Foreach {
  Slot variable = kNoSlot;
  Expr list = nullptr;
};

// Takes all rows in before it gives the first one out, so that what stands above does not change
// what stands below.
struct Eager {};

// Takes all rows in and gives none.
struct Empty {};

}  // namespace dossier::plan
