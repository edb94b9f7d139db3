#include <utility>

#include "graph/value/equality.h"
#include "graph/value/order.h"
#include "query/expression/compiler.h"
#include "query/expression/operand.h"
#include "query/expression/predicates.h"
#include "query/expression/subset.h"

namespace dossier {
namespace {

Truth Compared(ast::ComparisonOperator op, const Value& a, const Value& b) {
  switch (op) {
    case ast::ComparisonOperator::kEqual:
      return Equals(a, b);
    case ast::ComparisonOperator::kNotEqual:
      return Not(Equals(a, b));
    case ast::ComparisonOperator::kLess:
      return Less(a, b);
    case ast::ComparisonOperator::kLessOrEqual:
      return LessOrEqual(a, b);
    case ast::ComparisonOperator::kGreater:
      return Greater(a, b);
    default:
      return GreaterOrEqual(a, b);
  }
}

// a < b.
class PairComparison : public Evaluator {
 public:
  PairComparison(ast::ComparisonOperator op, EvaluatorPtr left, EvaluatorPtr right)
      : op_(op), left_(std::move(left)), right_(std::move(right)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand left, right;
    if (absl::Status status = left.Load(*left_, batch, rows, context); !status.ok()) return status;
    if (absl::Status status = right.Load(*right_, batch, rows, context); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
      values.push_back(FromTruth(Compared(op_, left[i], right[i])));
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return left_->uniform() && right_->uniform(); }

 private:
  const ast::ComparisonOperator op_;
  const EvaluatorPtr left_;
  const EvaluatorPtr right_;
};

// a < b <= c: each operand is computed once, those further right only where the answer is still
// open.
class ChainComparison : public Evaluator {
 public:
  ChainComparison(std::vector<ast::ComparisonOperator> operators,
                  std::vector<EvaluatorPtr> operands)
      : operators_(std::move(operators)), operands_(std::move(operands)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Truth> truths(rows.size(), Truth::kTrue);
    std::vector<Value> previous(rows.size());
    std::vector<Value> current(rows.size());
    Subset open(rows);
    if (absl::Status status = EvaluateInto(*operands_[0], batch, open, context, &previous);
        !status.ok())
      return status;
    for (size_t k = 0; k < operators_.size() && !open.empty(); ++k) {
      if (absl::Status status = EvaluateInto(*operands_[k + 1], batch, open, context, &current);
          !status.ok()) {
        return status;
      }
      std::vector<uint8_t> still_open(open.size());
      for (size_t i = 0; i < open.size(); ++i) {
        const uint32_t at = open.position(i);
        truths[at] = And(truths[at], Compared(operators_[k], previous[at], current[at]));
        still_open[i] = truths[at] == Truth::kFalse ? 0 : 1;
      }
      open.Keep(still_open);
      previous.swap(current);
    }
    std::vector<Value> values;
    values.reserve(rows.size());
    for (const Truth truth : truths) values.push_back(FromTruth(truth));
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  const std::vector<ast::ComparisonOperator> operators_;
  const std::vector<EvaluatorPtr> operands_;
};

}  // namespace

Compiled CompileComparison(const ast::Comparison& e, ExpressionCompiler& compiler) {
  absl::StatusOr<std::vector<EvaluatorPtr>> operands = compiler.CompileAll(e.operands);
  if (!operands.ok()) return operands.status();
  if (e.operators.size() == 1) {
    return std::make_unique<PairComparison>(e.operators[0], std::move((*operands)[0]),
                                            std::move((*operands)[1]));
  }
  return std::make_unique<ChainComparison>(e.operators, *std::move(operands));
}

}  // namespace dossier
