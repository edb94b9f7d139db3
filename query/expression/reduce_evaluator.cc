#include <numeric>
#include <utility>

#include "query/expression/compiler.h"
#include "query/expression/list_body.h"
#include "query/expression/operand.h"
#include "query/expression/value_depth.h"
#include "query/function/function_error.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

// reduce(accumulator = initial, variable IN list | step): all rows take their first step, then
// their second, and so on.
class ReduceExpression : public Evaluator {
 public:
  struct Parts {
    EvaluatorPtr initial;
    EvaluatorPtr list;
    EvaluatorPtr step;
    SlotUse reads;
    Slot accumulator = kNoSlot;
    Slot variable = kNoSlot;
    SourceSpan list_span;
    SourceSpan span;
  };

  explicit ReduceExpression(Parts parts) : parts_(std::move(parts)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Value> lists, results;
    if (absl::Status status = Load(*parts_.list, batch, rows, context, &lists); !status.ok())
      return status;
    if (absl::Status status = CheckLists(lists, parts_.list_span); !status.ok()) return status;
    if (absl::Status status = Load(*parts_.initial, batch, rows, context, &results); !status.ok())
      return status;
    if (absl::Status status = Fold(batch, rows, lists, context, &results); !status.ok())
      return status;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (lists[i].is_null()) results[i] = Value();
    }
    *out = Column::OfValues(std::move(results));
    return absl::OkStatus();
  }

 private:
  static absl::Status Load(const Evaluator& evaluator, const Batch& batch,
                           std::span<const uint32_t> rows, EvalContext& context,
                           std::vector<Value>* values) {
    Operand operand;
    if (absl::Status status = operand.Load(evaluator, batch, rows, context); !status.ok())
      return status;
    for (size_t i = 0; i < rows.size(); ++i) values->push_back(operand[i]);
    return absl::OkStatus();
  }

  absl::Status Fold(const Batch& around, std::span<const uint32_t> rows,
                    const std::vector<Value>& lists, EvalContext& context,
                    std::vector<Value>* results) const {
    Batch batch;
    CarryColumns(around, rows, parts_.reads, std::max(parts_.accumulator, parts_.variable) + 1,
                 &batch);
    for (size_t k = 0;; ++k) {
      std::erase_if(batch.live,
                    [&](uint32_t i) { return lists[i].is_null() || lists[i].list().size() <= k; });
      if (batch.live.empty()) return absl::OkStatus();
      if (absl::Status status = Step(k, lists, context, &batch, results); !status.ok())
        return status;
    }
  }

  absl::Status Step(size_t k, const std::vector<Value>& lists, EvalContext& context, Batch* batch,
                    std::vector<Value>* results) const {
    std::vector<Value> elements(results->size());
    for (const uint32_t i : batch->live) elements[i] = lists[i].list()[k];
    batch->columns[parts_.variable] = Column::OfValues(std::move(elements));
    // The results travel in the batch during the step, so that nothing else shares them.
    batch->columns[parts_.accumulator] = Column::OfValues(std::move(*results));
    Column next;
    absl::Status status = parts_.step->Evaluate(*batch, batch->live, context, &next);
    *results = std::move(*batch->columns[parts_.accumulator].mutable_values());
    if (!status.ok()) return status;
    for (size_t j = 0; j < batch->live.size(); ++j) (*results)[batch->live[j]] = next.Get(j);
    return k % kStepsBetweenDepthChecks == 0 ? CheckDepths(*batch, *results) : absl::OkStatus();
  }

  // A step may wrap the result in one more list; values are walked by recursion, so their depth
  // must be bounded.
  absl::Status CheckDepths(const Batch& batch, const std::vector<Value>& results) const {
    for (const uint32_t i : batch.live) {
      if (!IsDeeperThan(results[i], kDeepest)) continue;
      return At(ArgumentErrorAtRuntime("NumberOutOfRange",
                                       "reduce() nests lists or maps deeper than 1000 levels"),
                parts_.span);
    }
    return absl::OkStatus();
  }

  static constexpr size_t kStepsBetweenDepthChecks = 16;
  static constexpr int kDeepest = 1000;
  const Parts parts_;
};

absl::StatusOr<ReduceExpression::Parts> CompileParts(const ast::Reduce& e,
                                                     ExpressionCompiler& compiler) {
  if (e.variable.symbol == kNoSymbol || e.accumulator.symbol == kNoSymbol) {
    return absl::InternalError("The variables of reduce are not bound");
  }
  Compiled initial = compiler.Compile(*e.initial);
  if (!initial.ok()) return initial.status();
  Compiled list = compiler.Compile(*e.list);
  if (!list.ok()) return list.status();
  SlotUse outer = compiler.BeginBody();
  Compiled step = compiler.Compile(*e.step);
  SlotUse reads = compiler.EndBody(std::move(outer));
  if (!step.ok()) return step.status();
  return ReduceExpression::Parts{
      *std::move(initial),  *std::move(list),  *std::move(step), std::move(reads),
      e.accumulator.symbol, e.variable.symbol, e.list->span,     e.span};
}

}  // namespace

Compiled CompileReduce(const ast::Reduce& e, ExpressionCompiler& compiler) {
  absl::StatusOr<ReduceExpression::Parts> parts = CompileParts(e, compiler);
  if (!parts.ok()) return parts.status();
  return std::make_unique<ReduceExpression>(*std::move(parts));
}

}  // namespace dossier
