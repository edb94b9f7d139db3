// The plan of a query: a tree of steps. The planner makes it (logical plan), the optimizer rewrites
// it, query/execute builds operators from it. docs/query_language.md shows its text; EXPLAIN prints
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "query/expression/batch.h"
#include "query/plan/steps.h"
#include "query/plan/write_steps.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

using Step = std::variant<Argument, Match, AllNodesScan, LabelScan, IndexSeek, IndexRange,
                          IndexPrefix, Expand, ExpandInto, VarLengthExpand, RelationshipEnds,
                          ShortestPath, ExpandCount, BuildPath, Filter, Project, Aggregate,
                          Distinct, Sort, Skip, Limit, Union, Unwind, Apply, HashJoin,
                          ProcedureCall, Create, Merge, Change, Delete, Foreach, Eager, Empty>;

struct Node;
using NodePtr = std::unique_ptr<Node>;

struct Node {
  Step step;
  std::vector<NodePtr>
      children;  // the first is the input; a second one is the inner side of Apply, Merge, Foreach
  double estimated_rows = -1;  // < 0: not estimated
  std::vector<Slot>
      carry;  // columns of the input that this step passes on (set by the last rule), ascending
};

template <typename T>
T* IfStep(Node* node) {
  return node == nullptr ? nullptr : std::get_if<T>(&node->step);
}
template <typename T>
const T* IfStep(const Node* node) {
  return node == nullptr ? nullptr : std::get_if<T>(&node->step);
}

template <typename T>
NodePtr MakeNode(T step, NodePtr input = nullptr, NodePtr inner = nullptr) {
  auto node = std::make_unique<Node>();
  node->step = std::move(step);
  if (input != nullptr) node->children.push_back(std::move(input));
  if (inner != nullptr) node->children.push_back(std::move(inner));
  return node;
}

// What a subquery expression turns its rows into.
enum class SubplanValue : uint8_t {
  kExists,   // whether there is a row
  kCount,    // how many
  kCollect,  // the list of `result`
  kFirst,    // `result` of the first row, or null
};

// The plan of an EXISTS { }, a pattern expression or the like, by SubqueryId. It starts at an
// Argument that holds the row around the expression.
struct Subplan {
  NodePtr root;
  SubplanValue value = SubplanValue::kExists;
  Slot result = kNoSlot;
  Slot row_number = kNoSlot;  // helper: which of the rows a result row belongs to
};

struct Plan {
  NodePtr root;
  std::vector<Subplan> subplans;  // by SubqueryId; root is null where there is none of the number
  std::vector<std::string> columns;
  std::vector<Slot> result_slots;
  std::vector<std::string> slot_names;  // by slot; its size is the width of rows
  bool writes = false;
  std::vector<ast::ExpressionPtr> expressions;  // made by the planner and the optimizer

  Slot NewSlot(std::string name);
  // Keeps the expression alive as long as the plan.
  Expr Keep(ast::ExpressionPtr expression);
};

}  // namespace dossier::plan
