#include <utility>

#include "query/expression/compiler.h"
#include "query/expression/operand.h"
#include "query/expression/predicates.h"
#include "query/expression/subset.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

using Combine = Truth (*)(Truth, Truth);

// AND, OR, XOR from the left; rows whose answer is certain are not looked at again.
class LogicalOperation : public Evaluator {
 public:
  LogicalOperation(ast::LogicalOperator op, std::vector<EvaluatorPtr> operands,
                   std::vector<SourceSpan> spans)
      : op_(op), operands_(std::move(operands)), spans_(std::move(spans)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Truth> truths(rows.size(),
                              op_ == ast::LogicalOperator::kAnd ? Truth::kTrue : Truth::kFalse);
    Subset open(rows);
    for (size_t i = 0; i < operands_.size() && !open.empty(); ++i) {
      if (absl::Status status = Step(i, batch, context, &open, &truths); !status.ok())
        return status;
    }
    std::vector<Value> values;
    values.reserve(rows.size());
    for (const Truth truth : truths) values.push_back(FromTruth(truth));
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

  bool uniform() const override {
    for (const EvaluatorPtr& operand : operands_) {
      if (!operand->uniform()) return false;
    }
    return true;
  }

 private:
  Truth Combined(Truth a, Truth b) const {
    switch (op_) {
      case ast::LogicalOperator::kAnd:
        return And(a, b);
      case ast::LogicalOperator::kOr:
        return Or(a, b);
      default:
        return Xor(a, b);
    }
  }

  bool IsCertain(Truth truth) const {
    return truth == (op_ == ast::LogicalOperator::kAnd ? Truth::kFalse : Truth::kTrue) &&
           op_ != ast::LogicalOperator::kXor;
  }

  absl::Status Step(size_t index, const Batch& batch, EvalContext& context, Subset* open,
                    std::vector<Truth>* truths) const {
    Operand operand;
    if (absl::Status status = operand.Load(*operands_[index], batch, open->rows(), context);
        !status.ok())
      return status;
    std::vector<uint8_t> still_open(open->size());
    for (size_t i = 0; i < open->size(); ++i) {
      absl::StatusOr<Truth> truth = TruthOf(operand[i]);
      if (!truth.ok()) return At(truth.status(), spans_[index]);
      Truth& combined = (*truths)[open->position(i)];
      combined = Combined(combined, *truth);
      still_open[i] = IsCertain(combined) ? 0 : 1;
    }
    open->Keep(still_open);
    return absl::OkStatus();
  }

  const ast::LogicalOperator op_;
  const std::vector<EvaluatorPtr> operands_;
  const std::vector<SourceSpan> spans_;
};

}  // namespace

Compiled CompileLogical(const ast::Logical& e, ExpressionCompiler& compiler) {
  absl::StatusOr<std::vector<EvaluatorPtr>> operands = compiler.CompileAll(e.operands);
  if (!operands.ok()) return operands.status();
  std::vector<SourceSpan> spans;
  for (const ast::ExpressionPtr& operand : e.operands) spans.push_back(operand->span);
  return std::make_unique<LogicalOperation>(e.op, *std::move(operands), std::move(spans));
}

}  // namespace dossier
