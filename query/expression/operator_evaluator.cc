#include <utility>

#include "query/expression/arithmetic.h"
#include "query/expression/compiler.h"
#include "query/expression/membership.h"
#include "query/expression/operand.h"
#include "query/expression/predicates.h"
#include "query/expression/regular_expression.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

using UnaryFunction = absl::StatusOr<Value> (*)(const Value&);
using BinaryFunction = absl::StatusOr<Value> (*)(const Value&, const Value&);

class UnaryOperation : public Evaluator {
 public:
  UnaryOperation(UnaryFunction function, EvaluatorPtr operand, SourceSpan span)
      : function_(function), operand_(std::move(operand)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand operand;
    if (absl::Status status = operand.Load(*operand_, batch, rows, context); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      absl::StatusOr<Value> value = function_(operand[i]);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return operand_->uniform(); }

 private:
  const UnaryFunction function_;
  const EvaluatorPtr operand_;
  const SourceSpan span_;
};

class BinaryOperation : public Evaluator {
 public:
  BinaryOperation(BinaryFunction function, EvaluatorPtr left, EvaluatorPtr right, SourceSpan span)
      : function_(function), left_(std::move(left)), right_(std::move(right)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand left, right;
    if (absl::Status status = left.Load(*left_, batch, rows, context); !status.ok()) return status;
    if (absl::Status status = right.Load(*right_, batch, rows, context); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      absl::StatusOr<Value> value = function_(left[i], right[i]);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return left_->uniform() && right_->uniform(); }

 private:
  const BinaryFunction function_;
  const EvaluatorPtr left_;
  const EvaluatorPtr right_;
  const SourceSpan span_;
};

absl::StatusOr<Value> NotOf(const Value& v) {
  absl::StatusOr<Truth> truth = TruthOf(v);
  if (!truth.ok()) return truth.status();
  return FromTruth(Not(*truth));
}

absl::StatusOr<Value> IsNull(const Value& v) { return Value(v.is_null()); }
absl::StatusOr<Value> IsNotNull(const Value& v) { return Value(!v.is_null()); }

// +x: only numbers and durations, as for -x.
absl::StatusOr<Value> Same(const Value& v) {
  absl::StatusOr<Value> negated =
      v.kind() == ValueKind::kInteger ? absl::StatusOr<Value>(v) : Negate(v);
  return negated.ok() ? absl::StatusOr<Value>(v) : negated;
}

UnaryFunction FunctionOf(ast::UnaryOperator op) {
  switch (op) {
    case ast::UnaryOperator::kNot:
      return NotOf;
    case ast::UnaryOperator::kMinus:
      return Negate;
    case ast::UnaryOperator::kPlus:
      return Same;
    case ast::UnaryOperator::kIsNull:
      return IsNull;
    default:
      return IsNotNull;
  }
}

BinaryFunction FunctionOf(ast::BinaryOperator op) {
  switch (op) {
    case ast::BinaryOperator::kAdd:
      return Add;
    case ast::BinaryOperator::kSubtract:
      return Subtract;
    case ast::BinaryOperator::kMultiply:
      return Multiply;
    case ast::BinaryOperator::kDivide:
      return Divide;
    case ast::BinaryOperator::kModulo:
      return Modulo;
    case ast::BinaryOperator::kPower:
      return Power;
    case ast::BinaryOperator::kStartsWith:
      return StartsWith;
    case ast::BinaryOperator::kEndsWith:
      return EndsWith;
    default:
      return Contains;
  }
}

}  // namespace

Compiled CompileUnary(const ast::Unary& e, ExpressionCompiler& compiler) {
  Compiled operand = compiler.Compile(*e.operand);
  if (!operand.ok()) return operand;
  return std::make_unique<UnaryOperation>(FunctionOf(e.op), *std::move(operand), e.span);
}

Compiled CompileBinary(const ast::Binary& e, ExpressionCompiler& compiler) {
  Compiled left = compiler.Compile(*e.left);
  if (!left.ok()) return left;
  Compiled right = compiler.Compile(*e.right);
  if (!right.ok()) return right;
  if (e.op == ast::BinaryOperator::kIn)
    return MakeMembership(*std::move(left), *std::move(right), e.span);
  if (e.op == ast::BinaryOperator::kMatches)
    return MakeMatch(*std::move(left), *std::move(right), e.span);
  return std::make_unique<BinaryOperation>(FunctionOf(e.op), *std::move(left), *std::move(right),
                                           e.span);
}

}  // namespace dossier
