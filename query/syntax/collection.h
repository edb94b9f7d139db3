// Expressions that make or walk lists and maps.
#pragma once

#include <vector>

#include "query/syntax/expression.h"
#include "query/syntax/name.h"

namespace dossier::ast {

struct ListLiteral final : ExpressionOf<ExpressionKind::kListLiteral> {
  std::vector<ExpressionPtr> items;
};

struct MapEntry {
  Name key;
  ExpressionPtr value;
};

// Of entries with the same key the last one counts.
struct MapLiteral final : ExpressionOf<ExpressionKind::kMapLiteral> {
  std::vector<MapEntry> entries;
};

// One item of subject {.key, .*, key: value, variable}. `variable` is short for variable: variable,
// and is parsed into kEntry.
struct MapProjectionItem {
  enum class Kind : uint8_t { kProperty, kAllProperties, kEntry };
  Kind kind = Kind::kProperty;
  Name key;             // kProperty and kEntry
  ExpressionPtr value;  // kEntry
};

struct MapProjection final : ExpressionOf<ExpressionKind::kMapProjection> {
  ExpressionPtr subject;  // a Variable
  std::vector<MapProjectionItem> items;
};

// [variable IN list WHERE condition | projection]
struct ListComprehension final : ExpressionOf<ExpressionKind::kListComprehension> {
  VariableName variable;
  ExpressionPtr list;
  ExpressionPtr where;       // null: all
  ExpressionPtr projection;  // null: the items themselves
};

enum class QuantifierKind : uint8_t { kAll, kAny, kNone, kSingle };

// all(variable IN list WHERE condition)
struct Quantifier final : ExpressionOf<ExpressionKind::kQuantifier> {
  QuantifierKind quantifier = QuantifierKind::kAll;
  VariableName variable;
  ExpressionPtr list;
  ExpressionPtr where;  // null, where the text has none: the items themselves are the conditions
};

// reduce(accumulator = initial, variable IN list | step)
struct Reduce final : ExpressionOf<ExpressionKind::kReduce> {
  VariableName accumulator;
  ExpressionPtr initial;
  VariableName variable;
  ExpressionPtr list;
  ExpressionPtr step;
};

}  // namespace dossier::ast
