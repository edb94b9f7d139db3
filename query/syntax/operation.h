// Expressions that compute something from a fixed number of others: operators, CASE, access,
// function calls.
#pragma once

#include <string>
#include <vector>

#include "query/syntax/expression.h"
#include "query/syntax/name.h"

namespace dossier::ast {

enum class UnaryOperator : uint8_t { kNot, kMinus, kPlus, kIsNull, kIsNotNull };

struct Unary final : ExpressionOf<ExpressionKind::kUnary> {
  UnaryOperator op = UnaryOperator::kNot;
  ExpressionPtr operand;
};

enum class BinaryOperator : uint8_t {
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kPower,
  kIn,
  kStartsWith,
  kEndsWith,
  kContains,
  kMatches,  // kMatches is =~
};

struct Binary final : ExpressionOf<ExpressionKind::kBinary> {
  BinaryOperator op = BinaryOperator::kAdd;
  ExpressionPtr left;
  ExpressionPtr right;
};

enum class LogicalOperator : uint8_t { kAnd, kOr, kXor };

// a AND b AND c: two or more operands, joined from the left. Operands may be of the same kind where
// the text had parentheses.
struct Logical final : ExpressionOf<ExpressionKind::kLogical> {
  LogicalOperator op = LogicalOperator::kAnd;
  std::vector<ExpressionPtr> operands;
};

enum class ComparisonOperator : uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual
};

// a < b <= c means a < b AND b <= c. operators.size() + 1 == operands.size() >= 2.
struct Comparison final : ExpressionOf<ExpressionKind::kComparison> {
  std::vector<ExpressionPtr> operands;
  std::vector<ComparisonOperator> operators;
};

struct CaseBranch {
  ExpressionPtr when;  // a condition, or, where there is a subject, what the subject must equal
  ExpressionPtr then;
};

struct Case final : ExpressionOf<ExpressionKind::kCase> {
  ExpressionPtr subject;             // CASE subject WHEN ...; null for CASE WHEN condition ...
  std::vector<CaseBranch> branches;  // at least one
  ExpressionPtr otherwise;           // null: the value null
};

// object.key: of a node, relationship, map or temporal value
struct PropertyAccess final : ExpressionOf<ExpressionKind::kPropertyAccess> {
  ExpressionPtr object;
  Name key;
};

// object[index]: of a list, or of anything with properties by a string
struct Subscript final : ExpressionOf<ExpressionKind::kSubscript> {
  ExpressionPtr object;
  ExpressionPtr index;
};

// object[from..to]
struct Slice final : ExpressionOf<ExpressionKind::kSlice> {
  ExpressionPtr object;
  ExpressionPtr from;  // null: from the beginning
  ExpressionPtr to;    // null: to the end
};

// object:A:B, true for a node that has all labels, or a relationship whose type is the only name
// given
struct LabelPredicate final : ExpressionOf<ExpressionKind::kLabelPredicate> {
  ExpressionPtr object;
  std::vector<Name> labels;  // at least one
};

// Scalar functions and aggregates alike; count(*) is `count` with star and no arguments.
struct FunctionCall final : ExpressionOf<ExpressionKind::kFunctionCall> {
  Name name;  // as written, with its namespace: 'duration.between'
  bool distinct = false;
  bool star = false;
  std::vector<ExpressionPtr> arguments;
  bool aggregate = false;  // set by the binder
};

}  // namespace dossier::ast
