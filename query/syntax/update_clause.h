// Clauses that write.
#pragma once

#include <vector>

#include "query/syntax/clause.h"

namespace dossier::ast {

struct CreateClause final : ClauseOf<ClauseKind::kCreate> {
  Pattern pattern;
};

// One item of SET or REMOVE.
struct ChangeItem {
  enum class Kind : uint8_t {
    kSetProperty,     // target.key = value
    kReplace,         // target = value: all properties
    kMerge,           // target += value: properties
    kSetLabels,       // target:A:B
    kRemoveProperty,  // target.key
    kRemoveLabels,    // target:A:B
  };
  Kind kind = Kind::kSetProperty;
  ExpressionPtr target;  // what is changed; a Variable but for the property kinds, where it may be
                         // any expression
  Name key;              // the property kinds
  std::vector<Name> labels;  // the label kinds
  ExpressionPtr value;       // kSetProperty, kReplace, kMerge
  SourceSpan span;
};

struct SetClause final : ClauseOf<ClauseKind::kSet> {
  std::vector<ChangeItem> items;
};

struct RemoveClause final : ClauseOf<ClauseKind::kRemove> {
  std::vector<ChangeItem> items;
};

// MERGE path ON CREATE SET ... ON MATCH SET ...
struct MergeClause final : ClauseOf<ClauseKind::kMerge> {
  PathPattern path;
  std::vector<ChangeItem> on_create;  // of all ON CREATE, in their order
  std::vector<ChangeItem> on_match;
};

struct DeleteClause final : ClauseOf<ClauseKind::kDelete> {
  bool detach = false;
  std::vector<ExpressionPtr> targets;
};

// FOREACH (variable IN list | clauses); the clauses all write
struct ForeachClause final : ClauseOf<ClauseKind::kForeach> {
  VariableName variable;
  ExpressionPtr list;
  std::vector<ClausePtr> clauses;
};

}  // namespace dossier::ast
