// The steps of a plan that read: one small struct a step. Slots are symbols of the binder (and a
// few the planner adds). Expressions are the syntax tree's own, or made by the planner and kept by
// the plan; neither is owned here.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/store/ids.h"
#include "query/expression/batch.h"
#include "query/plan/pattern_graph.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

using Expr = const ast::Expression*;

// The row that comes from outside: of the outer side of an Apply, or the single empty row a query
// starts with.
struct Argument {};

// A whole MATCH, before the optimizer chose how to answer it (see PatternGraph).
struct Match {
  PatternGraph graph;
};

struct AllNodesScan {
  Slot node = kNoSlot;
};

struct LabelScan {
  Slot node = kNoSlot;
  std::string label;
};

// Nodes by the values of an index: equal to `values`, one a key; or, with `any_of`, to any element
// of the single list.
struct IndexSeek {
  Slot node = kNoSlot;
  IndexId index = 0;
  std::string label;
  std::vector<std::string> keys;
  std::vector<Expr> values;
  bool any_of = false;
  bool unique = false;
};

// Nodes whose (first) indexed value lies between the bounds; an absent bound is open.
struct IndexRange {
  Slot node = kNoSlot;
  IndexId index = 0;
  std::string label, key;
  Expr low = nullptr, high = nullptr;
  bool low_inclusive = false, high_inclusive = false;
};

struct IndexPrefix {
  Slot node = kNoSlot;
  IndexId index = 0;
  std::string label, key;
  Expr prefix = nullptr;
};

// From a bound node along relationships to nodes that are not bound yet.
struct Expand {
  Slot from = kNoSlot, relationship = kNoSlot, to = kNoSlot;
  Direction direction = Direction::kOut;
  std::vector<std::string> types;   // empty: every type
  std::vector<Slot> distinct_from;  // relationships of the same MATCH that it must differ from
};

// The same, where both ends are bound.
struct ExpandInto {
  Expand expand;
};

struct VarLengthExpand {
  Expand expand;  // `relationship` is the list
  uint32_t min = 1, max = UINT32_MAX;
  bool to_bound = false;
  bool reversed = false;  // walked from the pattern's end
  std::vector<std::pair<std::string, Slot>>
      properties;              // of every relationship, equal to what the slot holds
  bool distinct_ends = false;  // only which nodes are reached matters, not how often
};

// Ends of a relationship that is bound already; ends that are bound too must agree.
struct RelationshipEnds {
  Slot relationship = kNoSlot, from = kNoSlot, to = kNoSlot;
  Direction direction = Direction::kOut;
  std::vector<std::string> types;
  bool from_bound = false, to_bound = false;
  std::vector<Slot> distinct_from;
};

// Shortest trails between two bound nodes: one, or all of the least length.
struct ShortestPath {
  VarLengthExpand search;
  Slot path = kNoSlot;
  bool all = false;
};

// A relationship whose ends the row holds, and whose type is surely one that is walked.
struct WalkedRelationship {
  Slot relationship = kNoSlot, start = kNoSlot, end = kNoSlot;
};

// How many neighbours Expand would give (those with all labels), as a number in `count`, without
// making the rows.
struct ExpandCount {
  Expand expand;
  std::vector<std::string> labels;
  Slot count = kNoSlot;
  // Those of expand.distinct_from of which this much is known were moved here: the graph need not
  // be asked for them.
  std::vector<WalkedRelationship> walked;
};

// A path value out of bound parts.
struct BuildPath {
  Slot path = kNoSlot;
  Slot start = kNoSlot;             // the first node
  std::vector<Slot> relationships;  // in order: single ones or lists
};

// Rows for which every condition is true.
struct Filter {
  std::vector<Expr> conditions;
};

struct Projected {
  Slot slot = kNoSlot;
  Expr expression = nullptr;
};

// Computes further columns.
struct Project {
  std::vector<Projected> items;
};

struct Aggregated {
  Slot slot = kNoSlot;
  const ast::FunctionCall* call = nullptr;
};

struct Aggregate {
  std::vector<Projected> keys;
  std::vector<Aggregated> aggregates;
};

struct Distinct {
  std::vector<Slot> slots;
};

struct SortKey {
  Slot slot = kNoSlot;
  bool descending = false;
};

struct Sort {
  std::vector<SortKey> keys;
  Expr limit = nullptr;  // where set, only the first so many rows (after skip) are kept: top k
  Expr skip = nullptr;   // added to the limit
};

struct Skip {
  Expr count = nullptr;
};

struct Limit {
  Expr count = nullptr;
};

// Rows of all children, one after the other. Each gives its columns as `inputs[i]`; they become
// `slots`.
struct Union {
  std::vector<Slot> slots;
  std::vector<std::vector<Slot>> inputs;
};

struct Unwind {
  Slot variable = kNoSlot;
  Expr list = nullptr;
};

enum class ApplyKind : uint8_t {
  kInner,     // every row of the inner side
  kOptional,  // or one with nulls, where it gives none
  kSemi,      // the outer row, where it gives one or more
  kAntiSemi,  // the outer row, where it gives none
};

// Runs the second child for the rows of the first.
struct Apply {
  ApplyKind kind = ApplyKind::kInner;
  Slot row_number = kNoSlot;  // helper: tells the inner rows which outer row they belong to
};

// Joins two children that share no slot on equal values.
struct HashJoin {
  std::vector<std::pair<Expr, Expr>> keys;  // of the first and of the second child
};

struct ProcedureCall {
  std::string procedure;
  std::vector<Expr> arguments;
  std::vector<std::pair<std::string, Slot>>
      results;  // name of the result column, and where it goes
};

}  // namespace dossier::plan
